/** What more and more workers should do by closed forms. */
package stalesim.model.study.scale;

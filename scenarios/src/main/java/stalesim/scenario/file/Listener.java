package stalesim.scenario.file;

/** Told what readers ask of a scenario, so that what they accept can be written down. Paths are those of messages. */
public interface Listener {

    /** Hears nothing. */
    Listener NOBODY = new Listener() {
        @Override
        public void key(String section, String key) {}

        @Override
        public void missing(String section, String key) {}

        @Override
        public void asked(String path, Question question) {}
    };

    /**
     * A key is known.
     *
     * @param section path of its mapping, empty for the root
     * @param key its name
     */
    void key(String section, String key);

    /**
     * A key had to be stated and is not, or does not go with others.
     *
     * @param section path of its mapping, empty for the root
     * @param key its name
     */
    void missing(String section, String key);

    /**
     * A value may have a form.
     *
     * @param path of the value
     * @param question what is asked of it
     */
    void asked(String path, Question question);
}

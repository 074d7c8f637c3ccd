package stalesim.model.neural.blas;

/** Says which backend its process has, and a product: (1 2 3) times (4 5 6) = 32. */
final class TellBackend {

    private TellBackend() {}

    /** The program. */
    public static void main(String[] arguments) {
        float[] c = new float[1];
        Matrix a = new Matrix().show(new float[] {1, 2, 3}, 0, 1, 3);
        Matrix b = new Matrix().show(new float[] {4, 5, 6}, 0, 3, 1);
        Blas.inUse().gemm().multiply(a, b, new Matrix().show(c, 0, 1, 1), false);
        System.out.println(Blas.backend() + " " + c[0]);
    }
}

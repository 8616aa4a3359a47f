namespace NewsSchema.Generators.Emit;

internal static class GeneratedCode
{
    /// <summary>Tells analyzers and coverage tools whose code this is.</summary>
    public static readonly string Attribute =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"NewsSchema\", \"{typeof(GeneratedCode).Assembly.GetName().Version.ToString(2)}\")]";
}

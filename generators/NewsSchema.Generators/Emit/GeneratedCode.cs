namespace NewsSchema.Generators.Emit;

internal static class GeneratedCode
{
    /// <summary>The attribute that tells analyzers and coverage tools that the code is generated.</summary>
    public static readonly string Attribute =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"NewsSchema\", \"{typeof(GeneratedCode).Assembly.GetName().Version!.ToString(2)}\")]";
}

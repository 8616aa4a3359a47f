using Xunit.Sdk;

namespace NewsSchema.Generators.Tests.Infrastructure;

/// <summary>Loading a compilation fails if the compiler reports anything about generated files.</summary>
public class GeneratedAssemblyTests
{
    [Theory]
    [InlineData("public class A { }", "CS1591")]
    [InlineData("/** <summary>A.</summary> */ public class A { private readonly int _a = 1; }", "CS0414")]
    [InlineData("#nullable enable\n/** <summary>A.</summary> */ public class A { internal static string B(string? c) => c; }", "CS8603")]
    [InlineData("/** <see cref=\"Missing\"/> */ public class A { }", "CS1574")]
    [InlineData("class A { int B() { int c; return 1; } }", "CS0168")]
    [InlineData("class A { B C; }", "CS0246")]
    public void A_warning_or_an_error_in_a_generated_file_fails(string source, string code) =>
        Assert.Contains(code, Assert.Throws<TrueException>(() => GeneratedAssembly.Load(GeneratedAssembly.Compilation([("A.g.cs", source)]))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_warning_in_a_file_of_the_user_passes() =>
        Assert.NotNull(GeneratedAssembly.Load(GeneratedAssembly.Compilation([("A.cs", "public class A { }")])).GetType("A"));
}

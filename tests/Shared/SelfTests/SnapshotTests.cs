using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsSchema.Snapshots;

public class SnapshotTests
{
    [Theory]
    [InlineData(null, null, false)]
    [InlineData("0", null, false)]
    [InlineData("1", null, true)]
    [InlineData("1", "false", true)]
    [InlineData(null, "true", false)]
    public void Accepting_is_a_switch(string? acceptance, string? ci, bool accepts) => Assert.Equal(accepts, SnapshotAcceptance.Decide(acceptance, ci));

    [Fact]
    public void A_build_server_cannot_accept() => Assert.Throws<InvalidOperationException>(() => SnapshotAcceptance.Decide("1", "true"));

    [Theory]
    [InlineData("T.M.verified.txt", "T.M")]
    [InlineData("T.M#Person.Json.g.verified.cs", "T.M")]
    [InlineData("Outer.T.M_seed=putin-nato.news.md.verified.json", "Outer.T.M_seed=putin-nato.news.md")]
    public void The_name_of_a_file_contains_its_test(string file, string test) => Assert.Equal(test, VerifiedFiles.TestOf(file));

    [Fact]
    public void Parameters_become_part_of_the_name()
    {
        MethodInfo method = typeof(Nested).GetMethod(nameof(Nested.Row))!;
        Assert.Equal("SnapshotTests.Nested.Row_text=a-b_flag=True_number=1.5_none=null", SnapshotName.Of(method, ["a/b", true, 1.5, null]));
    }

    [Fact]
    public Task A_text_is_compared_with_the_file_next_to_its_test() => Verifier.Verify("Kreml: „gefährliche Versuche“\n");

    [Theory]
    [InlineData("de", "Grüße")]
    [InlineData("en", "Greetings")]
    public Task Each_row_of_a_theory_has_its_own_file(string language, string text) =>
        Verifier.Verify($"{{\"{language}\":\"{text}\"}}", "json").UseParameters(language);

    [Fact]
    public Task A_driver_gives_a_file_for_each_source_and_one_for_the_diagnostics() =>
        Verifier.Verify(CSharpGeneratorDriver.Create(new Greeter())
            .RunGenerators(CSharpCompilation.Create("Empty", options: new(OutputKind.DynamicallyLinkedLibrary))));

    [Fact]
    public async Task One_test_cannot_verify_twice_into_the_same_files()
    {
        await Verifier.Verify("once");
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Verifier.Verify("twice"));
    }

    public static class Nested
    {
        public static void Row(string text, bool flag, double number, object? none) => _ = (text, flag, number, none);
    }

    private sealed class Greeter : IIncrementalGenerator
    {
#pragma warning disable RS2008 // no release of this one
        private static readonly DiagnosticDescriptor s_hello = new("TEST001", "A greeting", "Hello, {0}", "Tests", DiagnosticSeverity.Info, isEnabledByDefault: true);
#pragma warning restore RS2008

        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, static (output, _) =>
            {
                output.AddSource("B.g.cs", "class B;\n");
                output.AddSource("A.Json.g.cs", "class A;\n");
                output.ReportDiagnostic(Diagnostic.Create(s_hello, Location.None, "world"));
            });
    }
}

using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>The tests run in the oldest compiler that hosts the generator, and with <c>-p:RoslynVersion</c> in others.</summary>
public class CompilerTests
{
    [Fact]
    public void The_tests_run_in_the_requested_compiler()
    {
        string? wanted = typeof(CompilerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RoslynVersion").Value;
        Assert.Equal(
            Version.Parse(string.IsNullOrEmpty(wanted) ? "4.8.0" : wanted).ToString(2),
            typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(2));
    }
}

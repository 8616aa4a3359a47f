using System.Text.RegularExpressions;

namespace NewsSchema.Generators.Tests.Layering;

/// <summary>What a folder's files may not contain, whatever it is used for.</summary>
public partial class SourceRuleTests
{
    private const int MaxLines = 500;

    private static readonly SourceFile[] s_sources = SourceFile.ReadAll(RepositoryRoot.Folder);

    [Fact]
    public void Only_the_generator_class_Analyzers_Pipeline_Compiler_and_CodeFixes_name_Roslyn() =>
        Assert.Empty(Find(Roslyn(), file => !(file.Folder is "Generators" or "Generators/Analyzers" or "Generators/Pipeline" or "Generators/Compiler" or "CodeFixes")));

    [Fact]
    public void The_shared_sources_have_no_input_output_culture_or_conditional_code() =>
        Assert.Empty(Find(Impure(), file => IsIn(file, "Core")));

    /// <summary>The exception is the file that replaces the line ends that Utf8JsonWriter in .NET 8 takes from the system.</summary>
    [Fact]
    public void Nothing_depends_on_the_systems_newline() => Assert.Empty(Find(SystemNewline(), file => !file.Path.EndsWith("/Utf8JsonSink.cs", StringComparison.Ordinal)));

    [Fact]
    public void Back_ends_name_no_source_format() =>
        Assert.Empty(Find(SourceFormat(), file => IsIn(file, "Generators/Emit") || IsIn(file, "Generators/Plans")));

    [Fact]
    public void Front_ends_name_no_back_end() =>
        Assert.Empty(Find(BackEnd(), file => IsIn(file, "Generators/Fixtures") || IsIn(file, "Generators/Shapes") || IsIn(file, "Core")));

    /// <summary>A file is one idea. One that needs more lines says why in a comment on its first line.</summary>
    [Fact]
    public void A_file_has_at_most_500_lines_or_begins_with_the_reason() =>
        Assert.Empty(SourceFile.ReadPublished(RepositoryRoot.Folder)
            .Where(file => file.Text.Split('\n').Length - 1 > MaxLines && !file.Text.TrimStart('\uFEFF').StartsWith("// ", StringComparison.Ordinal))
            .Select(file => file.Path));

    private static bool IsIn(SourceFile file, string folder) => (file.Folder + "/").StartsWith(folder + "/", StringComparison.Ordinal);

    private static string[] Find(Regex forbidden, Func<SourceFile, bool> isMeant) =>
        [.. s_sources.Where(isMeant).SelectMany(file => forbidden.Matches(file.Text).Select(match => $"{file.Path}: {match.Value.Trim()}"))];

    [GeneratedRegex(@"\bMicrosoft\.CodeAnalysis\b")]
    private static partial Regex Roslyn();

    /// <summary>A StringReader reads a string in memory, which is the only form in which XmlReader takes a text.</summary>
    [GeneratedRegex(@"^\s*#if|\bSystem\.IO\b(?!\.StringReader\b)|\bCurrentCulture\b|\bCurrentUICulture\b|\bEnvironment\.", RegexOptions.Multiline)]
    private static partial Regex Impure();

    [GeneratedRegex(@"\bEnvironment\.NewLine\b|\.AppendLine\(")]
    private static partial Regex SystemNewline();

    [GeneratedRegex(@"\bNewsSchema\.(Core\.(Json|Yaml|Formats)|Generators\.Fixtures)\b")]
    private static partial Regex SourceFormat();

    [GeneratedRegex(@"\bNewsSchema\.Generators\.(Emit|Plans)\b")]
    private static partial Regex BackEnd();
}

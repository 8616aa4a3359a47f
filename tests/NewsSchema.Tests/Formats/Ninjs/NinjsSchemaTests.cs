using System.Text.Json;

namespace NewsSchema.Tests.Formats.Ninjs;

/// <summary>The schemas accept and refuse the files of the IPTC's own test suite as the suite requires.</summary>
public class NinjsSchemaTests
{
    [CorpusTheory]
    [InlineData("3.1")]
    [InlineData("2.1")]
    [InlineData("1.4")]
    public void Files_that_should_pass_are_valid(string version)
    {
        SchemaValidator schema = NinjsSchema.Of(version);
        Assert.All(Files(version, "should_pass"), file => Assert.Empty(schema.Validate(file)));
    }

    [CorpusTheory]
    [InlineData("2.1")]
    [InlineData("1.4")]
    public void Files_that_should_fail_are_invalid(string version)
    {
        SchemaValidator schema = NinjsSchema.Of(version);
        Assert.All(Files(version, "should_fail"), file => Assert.NotEmpty(schema.Validate(file)));
    }

    /// <summary>The files that are JSON; the suite also holds some that no parser accepts.</summary>
    private static string[] Files(string version, string folder)
    {
        string[] files = [.. Directory.GetFiles(CorpusFolder.PathOf("newsinjson", "validation", "test_suite", version, folder), "*.json").Select(File.ReadAllText).Where(IsJson)];
        return files.Length > 0 ? files : throw new InvalidOperationException($"The suite of ninjs {version} has no files in {folder}.");
    }

    private static bool IsJson(string text)
    {
        try
        {
            JsonDocument.Parse(text).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

using System.Collections;
using System.Reflection;
using NewsSchema.Formats;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Trade;

/// <summary>Each format that is read, as the format of a fixture: the values of fixtures are those that are read at run time, and diagnostics have the place in the file.</summary>
public class TradeFormatTests
{
    public static TheoryData<string> Formats => [.. TradeFiles.All.Keys];

    /// <summary>The formats that a file can violate. Teleprinter text cannot be malformed.</summary>
    public static TheoryData<string> FormatsWithGrammar => [.. TradeFiles.All.Where(file => file.Value.Break is not null).Select(file => file.Key)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_value_of_a_fixture_is_the_record_that_is_read_at_run_time(string format)
    {
        TradeFile file = TradeFiles.All[format];
        Assembly assembly = Project(format, file.Text).Run().Load();
        object[] values = [.. ((IEnumerable)assembly.GetType("News.WireStory+Fixtures")!.GetProperty("All")!.GetValue(null)!).Cast<object>()];

        object[] arguments = [file.Text, null!];
        object read = typeof(NewsReader).GetMethods().Single(method => method is { Name: "Read", IsGenericMethod: true } && method.GetParameters()[0].ParameterType == typeof(string))
            .MakeGenericMethod(assembly.GetType("News.WireStory")!).Invoke(new NewsReader(), arguments)!;
        string[] headlines = [.. new NewsReader().ReadAll(file.Text).Select(result => result.Document.ToPlainText().Split('\n')[0])];

        Assert.Equal(values[0], read);
        Assert.Equal(file.Headlines, headlines);
        Assert.Equal(file.Headlines.Length, values.Length);
        Assert.All(values.Zip(file.Headlines), pair => Assert.Contains(pair.Second, ((INewsRecord)pair.First).ToJson(indented: false), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_fact_without_a_place_in_the_article_is_reported_where_it_is(string format)
    {
        TradeFile file = TradeFiles.All[format];
        int at = file.Text.IndexOf(file.Odd, StringComparison.Ordinal);
        int line = file.Text.AsSpan(0, at).Count('\n') + 1;
        int column = at - (file.Text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1) + 1;

        Assert.Contains(Project(format, file.Text).Run().Messages, message => message.StartsWith($"{file.Path}({line},{column}): info NEWS8013", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(FormatsWithGrammar))]
    public void A_broken_file_is_an_error_at_its_place(string format)
    {
        TradeFile file = TradeFiles.All[format];
        string text = file.Text.Replace(file.Break!, "x" + file.Break, StringComparison.Ordinal);
        int line = text.AsSpan(0, text.IndexOf(file.Break!, StringComparison.Ordinal)).Count('\n') + 1;

        Assert.Contains(Project(format, text).Run().Messages, message => message.StartsWith($"{file.Path}({line},", StringComparison.Ordinal) && message.Contains(": error NEWS", StringComparison.Ordinal));
    }

    private static TestProject Project(string format, string text)
    {
        string path = TradeFiles.All[format].Path;
        return new TestProject().Fixture(path, text, "WireStory").Format(path, format);
    }
}

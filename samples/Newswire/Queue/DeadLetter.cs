using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Newswire.Queue;

/// <summary>What was refused: a file that is damaged, or a story that the store must not or cannot hold. An editor decides what becomes of it.</summary>
/// <param name="Source">The file.</param>
/// <param name="Format">The format of the file; <c>unknown</c> if its start is not that of any format.</param>
/// <param name="Code">The code of the error.</param>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="Path">The path of the error in the file or in the story's JSON; empty if it is about the whole.</param>
/// <param name="Line">The line of the error in the file, from 1; 0 if it is about the story.</param>
/// <param name="Column">The column of the error in the file, from 1; 0 if it is about the story.</param>
internal sealed record DeadLetter(string Source, string Format, string Code, string Message, string Path, int Line, int Column)
{
    public const string UnknownFormat = "unknown";

    /// <summary>The JSON of the story, so that it can be queued again; null if the file is damaged, which is read again instead.</summary>
    public string? Story { get; init; }

    /// <summary>A letter about a file that cannot be read as <see cref="WireStory"/>.</summary>
    public static DeadLetter OfFile(string source, string format, NewsFormatException exception)
    {
        NewsError error = exception.Errors.First(static error => error.Severity == NewsSeverity.Error);
        return new DeadLetter(source, format, error.Code, error.Message, error.Path ?? "", error.Line, error.Column);
    }

    /// <summary>A letter about an article with errors. Its report has their paths in the file.</summary>
    public static DeadLetter OfFile(string source, string format, ReadReport report)
    {
        ReadNote error = report.Notes.First(static note => note.Severity == NewsSeverity.Error);
        return new DeadLetter(source, format, error.Code, error.Message, error.Path, error.Line, error.Column);
    }

    /// <summary>A letter about a story that has no error in its file.</summary>
    public static DeadLetter OfStory(QueuedStory story, string code, string message, string path = "") =>
        new(story.Source, story.Format, code, message, path, 0, 0) { Story = story.Story.ToJson() };

    public byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(this, DeadLetterJson.Default.DeadLetter);

    public static DeadLetter FromJson(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, DeadLetterJson.Default.DeadLetter)!;

    /// <summary>The letter as compilers write errors, so that editors link it to its place.</summary>
    public override string ToString()
    {
        string place = Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"({Line},{Column})");
        return $"{Source}{place}: error {Code}: {(Path.Length == 0 ? "" : Path + ": ")}{Message} [{Format}]";
    }
}

/// <summary>The generated serializer of dead letters.</summary>
[JsonSerializable(typeof(DeadLetter))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class DeadLetterJson : JsonSerializerContext;

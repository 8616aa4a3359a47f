using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.Annotations;

namespace NewsSchema.Tool.Drafting;

/// <summary>
/// Runs a program of the user's, such as a recognizer of names. It gets one JSON object on standard input, <c>{"text": …, "language": …}</c>, and writes one object a line:
/// <c>{"start": 0, "end": 6, "label": "PER", "confidence": 0.97}</c>. Offsets count code points, as in Python.
/// </summary>
internal static class DraftModel
{
    private const double DefaultConfidence = 0.9;

    /// <summary>The program's proposals.</summary>
    /// <exception cref="ToolException">The program cannot be started, fails, or writes something else.</exception>
    public static async Task<IReadOnlyList<Suggestion>> ProposeAsync(string command, DraftText text, DraftLanguage language, CancellationToken cancellation)
    {
        string[] words = Split(command);
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using Process process = Process.Start(start) ?? throw new ToolException($"{words[0]} does not start");
            try
            {
                Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation);
                await process.StandardInput.WriteAsync(Request(text, language).AsMemory(), cancellation).ConfigureAwait(false);
                process.StandardInput.Close();
                string lines = await output.ConfigureAwait(false);
                await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
                return process.ExitCode == 0 ? Read(lines, words[0], text) : throw new ToolException($"{words[0]} ended with {process.ExitCode}");
            }
            finally
            {
                if (!process.HasExited)
                {
                    process.Kill(entireProcessTree: true);
                }
            }
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            throw new ToolException($"{words[0]} cannot be run: {exception.Message}");
        }
    }

    /// <summary>The words of a command line; quotes hold words together.</summary>
    private static string[] Split(string command)
    {
        List<string> words = [];
        var word = new StringBuilder();
        char quote = '\0';
        bool isBegun = false;
        foreach (char c in command + " ")
        {
            if (quote != '\0' ? c == quote : c is '"' or '\'')
            {
                quote = quote == '\0' ? c : '\0';
                isBegun = true;
            }
            else if (quote == '\0' && c == ' ')
            {
                if (isBegun)
                {
                    words.Add(word.ToString());
                }

                word.Clear();
                isBegun = false;
            }
            else
            {
                word.Append(c);
                isBegun = true;
            }
        }

        return words.Count > 0 && quote == '\0' ? [.. words] : throw new ToolException($"'{command}' is not a command: write the program and its arguments, such as --with \"python3 names.py\"");
    }

    private static string Request(DraftText text, DraftLanguage language)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("text", text.Text);
            json.WriteString("language", language.Tag);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static List<Suggestion> Read(string lines, string program, DraftText text)
    {
        var offsets = new OffsetTable(text.Text, OffsetUnit.CodePoints, isCrlfOne: false);
        List<Suggestion> suggestions = [];
        int number = 0;
        foreach (string line in lines.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using JsonDocument document = JsonDocument.Parse(line);
                JsonElement mark = document.RootElement;
                int start = offsets.ToUtf16(mark.GetProperty("start").GetInt32());
                int end = offsets.ToUtf16(mark.GetProperty("end").GetInt32());
                string name = LabelMap.Default.ClassOf(mark.GetProperty("label").GetString() ?? "");
                if (start < 0 || end <= start)
                {
                    throw new ToolException($"line {number} of what {program} wrote: {line.Trim()} is outside of the text");
                }

                // Values and anchors need more than a label; the rules propose those.
                if (!LabelMap.IsVocabulary(name) || Vocabulary.FindKind(name)?.Role == NodeClass.Entity)
                {
                    double confidence = mark.TryGetProperty("confidence", out JsonElement stated) ? stated.GetDouble() : DefaultConfidence;
                    suggestions.Add(new Suggestion(start, end, name, confidence, DraftRule.Model));
                }
            }
            catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new ToolException($"line {number} of what {program} wrote is not {{\"start\": …, \"end\": …, \"label\": …}}: {exception.Message}");
            }
        }

        return suggestions;
    }
}

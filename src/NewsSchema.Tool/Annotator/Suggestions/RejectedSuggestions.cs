using System.Text;
using System.Text.Json;
using NewsSchema.Tool.Annotator.Files;
using NewsSchema.Tool.Annotator.Http;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Annotator.Suggestions;

/// <summary>The suggestions that the user does not want, in <c>.newsschema/rejected.jsonl</c> of the folder. They are those of a person, so that git ignores them.</summary>
internal sealed class RejectedSuggestions(ServedFolder folder, IFileStore files)
{
    private const string FolderName = ".newsschema";

    private readonly Lock _lock = new();
    private readonly string _path = Path.Combine(folder.Root, FolderName, "rejected.jsonl");
    private Dictionary<string, string>? _lines;

    /// <summary>The keys. The set does not change: a later rejection makes another one.</summary>
    public IReadOnlySet<string> Keys
    {
        get
        {
            lock (_lock)
            {
                return Lines().Keys.ToHashSet(StringComparer.Ordinal);
            }
        }
    }

    /// <returns>How many were not rejected before.</returns>
    /// <exception cref="RequestException">The file cannot be written.</exception>
    public int Add(string file, IEnumerable<(string Key, string Words, string Classes)> suggestions)
    {
        lock (_lock)
        {
            int count = 0;
            foreach ((string key, string words, string classes) in suggestions)
            {
                count += Lines().TryAdd(key, JsonText.Write(json =>
                {
                    json.WriteStartObject();
                    json.WriteString("key"u8, key);
                    json.WriteString("file"u8, file);
                    json.WriteString("words"u8, words);
                    json.WriteString("classes"u8, classes);
                    json.WriteEndObject();
                }, isIndented: false)) ? 1 : 0;
            }

            if (count > 0)
            {
                Write();
            }

            return count;
        }
    }

    /// <returns>How many were rejected before.</returns>
    /// <exception cref="RequestException">The file cannot be written.</exception>
    public int Remove(IEnumerable<string> keys)
    {
        lock (_lock)
        {
            int count = keys.Count(key => Lines().Remove(key));
            if (count > 0)
            {
                Write();
            }

            return count;
        }
    }

    private Dictionary<string, string> Lines()
    {
        if (_lines is null)
        {
            _lines = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (string line in IsSafe() && files.Stamp(_path) is not null ? Encoding.UTF8.GetString(files.Read(_path)).Split('\n') : [])
            {
                if (KeyOf(line) is { } key)
                {
                    _lines.TryAdd(key, line.TrimEnd('\r'));
                }
            }
        }

        return _lines;
    }

    /// <summary>The key of a line; null for a line that is not one of this program, which is left out.</summary>
    private static string? KeyOf(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("key"u8, out JsonElement key) && key.ValueKind == JsonValueKind.String ? key.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Write()
    {
        try
        {
            if (!IsSafe())
            {
                throw new IOException($"{FolderName} is a link, and links are not followed");
            }

            string parent = Path.GetDirectoryName(_path)!;
            Directory.CreateDirectory(parent);
            string ignore = Path.Combine(parent, ".gitignore");
            if (files.Stamp(ignore) is null)
            {
                files.Write(ignore, "*\n"u8);
            }

            files.Write(_path, Encoding.UTF8.GetBytes(string.Concat(Lines().Values.Select(static line => line + "\n"))));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _lines = null;
            throw new RequestException(507, "cannotWrite", $"{FolderName}/rejected.jsonl cannot be written: {exception.Message}");
        }
    }

    private bool IsSafe() => new FileInfo(Path.GetDirectoryName(_path)!).LinkTarget is null && new FileInfo(_path).LinkTarget is null;
}

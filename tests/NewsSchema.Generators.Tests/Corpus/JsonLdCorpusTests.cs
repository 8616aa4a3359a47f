using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace NewsSchema.Generators.Tests.Corpus;

/// <summary>Documents of JSON-LD, read with the types of two thirds of the others.</summary>
public partial class JsonLdCorpusTests(ITestOutputHelper output)
{
    private const int Folds = 3;

    /// <summary>Activities as in ActivityStreams: each actor and object an address or an object, one or many.</summary>
    [Fact]
    public void Unseen_activities_are_rewritten_equal_and_hardly_one_is_refused()
    {
        CorpusFile[] files = [.. Enumerable.Range(0, 120).Select(i => new CorpusFile($"activity-{i}.json", new Activities(i).Next().ToJsonString()))];
        RoundTrip[] results = [.. Unseen(files)];
        Assert.DoesNotContain(results, result => result.Difference is not null);
        Assert.True(results.Count(result => result.Refusal is not null) * 100 <= results.Length * 3, string.Join("\n", results.Where(result => !result.IsEqual)));
    }

    /// <summary>The examples of schema.org that are in the corpus. Without the rule, three of the twelve are refused.</summary>
    [CorpusFact]
    public void Unseen_examples_of_schema_org_are_rewritten_equal_or_refused_for_another_reason_than_their_kind()
    {
        CorpusFile[] files =
        [
            .. Directory.EnumerateFiles(Path.Combine(CorpusFolder.PathOf("schemaorg"), "data"), "*-examples.txt")
                .Order(StringComparer.Ordinal)
                .SelectMany(path => Script().Matches(File.ReadAllText(path)).Select((match, i) => new CorpusFile($"{Path.GetFileName(path)}-{i}.json", match.Groups[1].Value)))
                .Where(file => IsObject(file.Text)),
        ];
        Assert.True(files.Length >= 10);
        RoundTrip[] results = [.. Unseen(files)];
        Array.ForEach(results, result => output.WriteLine(result.ToString()));
        Assert.DoesNotContain(results, result => result.Difference is not null);
        Assert.DoesNotContain(results, result => result.Refusal is { } refusal && (refusal.Contains("found an", StringComparison.Ordinal) || refusal.Contains("found a string", StringComparison.Ordinal)));
    }

    private static IEnumerable<RoundTrip> Unseen(CorpusFile[] files)
    {
        var types = GeneratedSchemas.Of(Enumerable.Range(0, Folds).SelectMany(fold => files.Where((_, i) => i % Folds != fold).Select(file => ($"Fold{fold}", file))));
        return files.Select((file, i) => types.RoundTrip($"Fold{i % Folds}", file));
    }

    private static bool IsObject(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject;
        }
        catch (JsonException)
        {
            // Some examples are not JSON.
            return false;
        }
    }

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    /// <summary>Makes activities whose members vary in kind and number.</summary>
    private sealed class Activities(int seed)
    {
        private readonly Random _random = new(seed);

        public JsonObject Next()
        {
            var activity = new JsonObject
            {
                ["@context"] = "https://www.w3.org/ns/activitystreams",
                ["type"] = Pick("Create", "Like", "Announce", "Follow"),
                ["actor"] = Many(() => Node("Person")),
                ["object"] = Many(() => Node("Note")),
            };
            foreach (string member in new[] { "target", "origin", "to", "cc", "instrument" })
            {
                if (_random.Next(3) == 0)
                {
                    activity[member] = Many(() => Node(Pick("Place", "Collection", "Service")));
                }
            }

            return activity;
        }

        private JsonNode Node(string type)
        {
            if (_random.Next(2) == 0)
            {
                return Address();
            }

            var node = new JsonObject { ["type"] = type, ["name"] = $"A {type}" };
            AddSometimes(node, "id", Address);
            AddSometimes(node, "url", () => Many(() => _random.Next(2) == 0 ? Address() : new JsonObject { ["type"] = "Link", ["href"] = Address() }));
            AddSometimes(node, "icon", () => Many(() => _random.Next(2) == 0 ? Address() : new JsonObject { ["type"] = "Image", ["width"] = 16 }));
            AddSometimes(node, "attributedTo", () => Many(() => Node("Person")));
            return node;
        }

        private void AddSometimes(JsonObject node, string member, Func<JsonNode> value)
        {
            if (_random.Next(5) == 0)
            {
                node[member] = value();
            }
        }

        private JsonNode Many(Func<JsonNode> next) => _random.Next(4) > 0 ? next() : new JsonArray([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => next())]);

        private JsonNode Address() => $"https://example.org/{_random.Next(100)}";

        private string Pick(params string[] values) => values[_random.Next(values.Length)];
    }
}

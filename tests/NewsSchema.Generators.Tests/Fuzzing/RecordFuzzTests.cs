using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsSchema.Generators.Tests.Infrastructure;
using NewsSchema.Generators.Tests.Pipeline;

namespace NewsSchema.Generators.Tests.Fuzzing;

/// <summary>Records from damaged JSON: what the text format accepts is read again with the same text, and everything else is refused.</summary>
public class RecordFuzzTests
{
    public static TheoryData<string> Articles => [.. Seeds.Articles];

    [Theory]
    [MemberData(nameof(Articles))]
    public void A_record_from_damaged_json_is_refused_or_read_back(string fileName) => AssertSafe(fileName, 50);

    [SlowTheory]
    [MemberData(nameof(Articles))]
    public void Many_records_from_damaged_json_are_refused_or_read_back(string fileName) => AssertSafe(fileName, 1_500);

    private static void AssertSafe(string fileName, int count)
    {
        var seed = (INewsArticle)SeedProjects.Fixtures(SeedProjects.Assembly)[fileName];
        string json = seed.ToJson(false);
        int read = 0;
        for (int i = 0; i < count; i++)
        {
            string damaged = new JsonDamage(i).Apply(json);
            INewsArticle article;
            try
            {
                article = Call(seed.GetType(), "FromJson", damaged);
            }
            catch (JsonException)
            {
                continue;
            }

            if (Records.TryWrite(article.ToNewsMarkdown) is { } text)
            {
                INewsArticle again;
                try
                {
                    again = Call(seed.GetType(), "Parse", text);
                }
                catch (NewsFormatException e) when (e.Errors[^1].Code != "NEWS5001")
                {
                    Assert.Fail($"{i}: {e.Message}\n{damaged}\n{text}");
                    return;
                }

                Assert.Equal($"{i}: {article.ToPlainText()}", $"{i}: {again.ToPlainText()}");
                RoundTrips.Assert(again);
                read++;
            }
        }

        Assert.True(read > 0);
    }

    private static INewsArticle Call(Type type, string method, string argument) =>
        (INewsArticle)type.GetMethod(method, [typeof(string)])!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null)!;

    /// <summary>Changes JSON at a few places: removes, repeats, swaps and moves values.</summary>
    private sealed class JsonDamage(int seed)
    {
        private static readonly string[] s_texts = ["", " ", "x", "\n", "a\nb", "\n\n", "a\r\nb", "😀", "[", "a]{.b}", "# a", ":::", "{%}", "person.1", "quote.9", "#q1", "null", "2021", "lead", "headline", "cue speaker", "a b", "\uFEFF", "\u0000", "{.x}", "\\"];

        private readonly Random _random = new(seed);

        public string Apply(string json)
        {
            JsonNode root = JsonNode.Parse(json)!;
            for (int i = _random.Next(1, 3); i > 0; i--)
            {
                List<JsonNode> all = [.. Descendants(root).Where(node => node.Parent is not null)];
                Change(all[_random.Next(all.Count)], all);
            }

            return root.ToJsonString();
        }

        private static IEnumerable<JsonNode> Descendants(JsonNode node)
        {
            IEnumerable<JsonNode?> children = node is JsonObject map ? map.Select(member => member.Value) : node is JsonArray list ? list : [];
            return children.OfType<JsonNode>().SelectMany(Descendants).Prepend(node);
        }

        private void Change(JsonNode node, List<JsonNode> all)
        {
            switch (_random.Next(8))
            {
                case 0 when node.Parent is JsonObject parent:
                    parent.Remove(node.GetPropertyName());
                    break;
                case 0 or 1 when node.Parent is JsonArray list:
                    list.RemoveAt(node.GetElementIndex());
                    break;
                case 2 when node.Parent is JsonArray list:
                    list.Insert(_random.Next(list.Count + 1), node.DeepClone());
                    break;
                case 3 when node.GetValueKind() == JsonValueKind.Number && node.AsValue().TryGetValue(out int number):
                    node.ReplaceWith(number + _random.Next(-3, 4));
                    break;
                case 4 when node.GetValueKind() == JsonValueKind.String:
                    node.ReplaceWith(s_texts[_random.Next(s_texts.Length)]);
                    break;
                case 5 when node.GetValueKind() == JsonValueKind.String:
                    node.ReplaceWith(node.GetValue<string>() + s_texts[_random.Next(s_texts.Length)]);
                    break;
                case 6 when node is JsonObject map:
                    string[] names = ["note", "for", "of", "cont", "lang", "attributes", "own", "separator", "slot", "level", "speaker", "ref", "role", "place", "kind", "id"];
                    map[names[_random.Next(names.Length)]] = all[_random.Next(all.Count)].DeepClone();
                    break;
                default:
                    JsonNode[] alike = [.. all.Where(other => other.GetValueKind() == node.GetValueKind())];
                    node.ReplaceWith(alike[_random.Next(alike.Length)].DeepClone());
                    break;
            }
        }
    }
}

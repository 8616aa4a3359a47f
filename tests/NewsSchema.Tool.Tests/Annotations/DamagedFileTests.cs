using System.Text;
using System.Text.Json.Nodes;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Tests.Annotations;

/// <summary>Files that a program, a transfer or a person has damaged: each is read, or refused with a finding.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private const string Tsv = """
        #FORMAT=WebAnno TSV 3.3
        #T_SP=webanno.custom.Entity|value|identifier
        #T_SP=custom.Event|kind|ROLE_webanno.custom.Event:Who_custom.Who|webanno.custom.Entity
        #T_CH=webanno.custom.CorefLink|type|relation
        #T_RL=webanno.custom.Rel|label|BT_webanno.custom.Entity

        #Text=Ada Byron met Babbage .
        1-1	0-3	Ada	PER[1]	Q7259[1]	_	_	_	pr[4]	ident->4-1	_	_
        1-2	4-9	Byron	PER[1]	Q7259[1]	_	_	_	_	_	_	_
        1-3	10-13	met	_	_	meeting	agent	1-1[1]	_	_	_	_
        1-4	14-21	Babbage	PER	_	_	_	_	pr[4]	ident->4-2	knows	1-1[1_0]
        1-5	22-23	.	_	_	_	_	_	_	_	_	_
        """;

    private static readonly string[] s_values = ["", " ", "x", "-1", "0", "99999999999", "T1", "#", ":", "|", "[", "]", "->", "1-1", "\\", "\uFEFF"];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> JsonFormats => ["spacy", "doccano", "label-studio", "cas-json"];

    [Theory]
    [MemberData(nameof(JsonFormats))]
    public void Json_is_read_or_refused(string format)
    {
        string whole = Encoding.UTF8.GetString(Export(format)[0].Content);
        for (int i = 0; i < SlowTests.Rounds(1_400); i++)
        {
            AssertReadOrRefused(format, "a" + ArticleFormats.Get(format, static _ => true).Extension, Damage(JsonNode.Parse(whole)!, new Random(i)));
        }
    }

    [Theory]
    [InlineData("label-studio", """[{"data":{"text":"Ada"},"annotations":[7]}]""")]
    [InlineData("label-studio", """[{"data":{"text":"Ada"},"annotations":[{"result":[null,"x"]}]}]""")]
    [InlineData("label-studio", """[{"data":{"\ud800":"Ada"},"annotations":[]}]""")]
    [InlineData("cas-json", """{"%FEATURE_STRUCTURES":[{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaString":"Ada"},{"%ID":2,"%TYPE":"A","begin":0,"end":3,"":"x"}]}""")]
    [InlineData("cas-json", """{"%FEATURE_STRUCTURES":[{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaString":"Ada"},{"%ID":2,"%TYPE":"A","begin":0,"end":3,"@Governor":null,"@Dependent":null}]}""")]
    [InlineData("cas-json", """{"%FEATURE_STRUCTURES":[{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaString":"Ada"},{"%ID":2,"%TYPE":"A","begin":0,"end":3,"\udfff":"x"}]}""")]
    [InlineData("doccano", """{"text":"Ada","label":[["0","3","PER"]]}""")]
    [InlineData("doccano", """{"text":"Ada","entities":[{"id":1,"label":"PER","start_offset":0,"end_offset":3,"attributes":{"\ud800":"x"}}]}""")]
    [InlineData("label-studio", """[{"data":{"text":"Ada"},"annotations":[{"result":[{"type":7},{"type":"\ud800_____________"}]}]}]""")]
    [InlineData("spacy", """{"text":"Ada","spans":[],"answer":"\ud800_____________"}""")]
    [InlineData("spacy", """{"text":"Ada","spans":[{"start":0,"end":3,"label":"PER"}],"relations":[{"label":"x","head_span":0,"child_span":null}]}""")]
    public void Members_of_another_kind_are_read_or_refused(string format, string json) => AssertReadOrRefused(format, "a.json", json);

    [Fact]
    public void Lines_of_brat_are_read_or_refused()
    {
        OutputFile[] files = Export("brat");
        string text = Encoding.UTF8.GetString(files.Single(static file => file.Name.EndsWith(".txt", StringComparison.Ordinal)).Content);
        string marks = Encoding.UTF8.GetString(files.Single(static file => file.Name.EndsWith(".ann", StringComparison.Ordinal)).Content);
        _folder.Write("a.txt", text);
        for (int i = 0; i < SlowTests.Rounds(1_400); i++)
        {
            AssertReadOrRefused("brat", "a.ann", Damage(marks, new Random(i)));
        }
    }

    [Theory]
    [InlineData("webanno-tsv", Tsv)]
    [InlineData("conll", "-DOCSTART- -X- O O\n\nAda NNP B-PER\nByron NNP I-PER\nmet VBD O\n\nBabbage NNP S-PER\n")]
    [InlineData("conll", "# text = zum See\n1-2\tzum\t_\t_\t_\t_\t_\t_\t_\tO\n1\tzu\t_\t_\t_\t_\t_\t_\t_\tO\n2\tdem\t_\t_\t_\t_\t_\t_\t_\tO\n3\tSee\t_\t_\t_\t_\t_\t_\t_\tNER=B-LOC|SpaceAfter=No\n")]
    [InlineData("conll", "#begin document (a); part 000\na 0 0 Ada NNP * - - - - (PERSON* -\na 0 1 Byron NNP * - - - - *) -\n\n#end document\n")]
    public void Tokens_are_read_or_refused(string format, string content)
    {
        AssertReadOrRefused(format, "a.tsv", content);
        for (int i = 0; i < SlowTests.Rounds(2_100); i++)
        {
            AssertReadOrRefused(format, "a.tsv", Damage(content, new Random(i)));
        }
    }

    public void Dispose() => _folder.Dispose();

    private static OutputFile[] Export(string format) =>
        [.. ArticleFormats.Get(format, static _ => true).Write([new SourceArticle(NewsDocument.Parse(Seeds.Read("interview-glocken.news.md")), "a.news.md", "a", [])], new ConvertOptions(), [])];

    private void AssertReadOrRefused(string format, string name, string content)
    {
        string path = _folder.Write(name, content);
        try
        {
            foreach (SourceArticle article in ArticleFormats.Get(format, static _ => true).Read(new InputFile(path, _folder.Path), new ConvertOptions()))
            {
                Assert.True(article.Document.Article.Blocks.Count > 0 || article.Findings.Count > 0 || content.Trim().Length == 0, $"lost: {content}");
            }
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{exception}\n{content}");
        }
    }

    /// <summary>Removes, repeats, swaps or replaces a value.</summary>
    private static string Damage(JsonNode root, Random random)
    {
        JsonNode[] all = [.. Descendants(root).Where(static node => node.Parent is not null)];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            JsonNode node = all[random.Next(all.Length)];
            JsonNode? other = random.Next(4) switch
            {
                0 => null,
                1 => all[random.Next(all.Length)].DeepClone(),
                2 => s_values[random.Next(s_values.Length)],
                _ => random.Next(-2, 40),
            };
            switch (node.Parent)
            {
                case JsonArray list:
                    list[node.GetElementIndex()] = other;
                    break;
                case JsonObject map when random.Next(3) == 0:
                    map.Remove(node.GetPropertyName());
                    break;
                case JsonObject map:
                    map[random.Next(4) == 0 ? s_values[random.Next(s_values.Length)] : node.GetPropertyName()] = other;
                    break;
            }
        }

        return root.ToJsonString();
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node is JsonObject map ? map.Select(static member => member.Value) : node as JsonArray ?? [];
        return children.OfType<JsonNode>().SelectMany(Descendants).Prepend(node);
    }

    /// <summary>Removes, repeats or moves a line, or changes one of its fields.</summary>
    private static string Damage(string content, Random random)
    {
        List<string> lines = [.. content.Split('\n')];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int line = random.Next(lines.Count);
            string[] fields = lines[line].Split(random.Next(3) == 0 ? ' ' : '\t');
            int field = random.Next(fields.Length);
            switch (random.Next(6))
            {
                case 0:
                    lines[line] = lines[random.Next(lines.Count)];
                    break;
                case 1:
                    lines[line] = lines[line][..random.Next(lines[line].Length + 1)];
                    break;
                case 2:
                    lines.Insert(line, lines[random.Next(lines.Count)]);
                    break;
                case 3:
                    lines[line] = string.Join('\t', fields.Where((_, index) => index != field));
                    break;
                default:
                    fields[field] = s_values[random.Next(s_values.Length)];
                    lines[line] = string.Join('\t', fields);
                    break;
            }
        }

        return string.Join('\n', lines);
    }
}

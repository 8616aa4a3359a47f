using System.Text;
using NewsSchema.CompilerServices;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tests.Formats;

/// <summary>A record of any schema that contains only its JSON, which is what exports read.</summary>
internal sealed record AnyArticle(NewsAny Data) : INewsArticle<AnyArticle>
{
    public static NewsSchemaInfo Schema { get; } = new("Any", UserKinds());

    public IEnumerable<NewsText> Blocks => [];

    public NewsTextFormat? TextFormat => null;

    public NewsList<NewsSpan> Sections => default;

    public IEnumerable<NewsAnnotation> Annotations => [];

    /// <summary>The kinds that the seeds add to the vocabulary.</summary>
    private static string[] UserKinds() => ExportSeed.All
        .SelectMany(seed => ExportSeed.Read(seed).Tree.Members).Select(member => member.Value).OfType<ListNode>()
        .SelectMany(list => list.Items).OfType<MapNode>().Select(node => node.Kind).OfType<string>()
        .Where(kind => Vocabulary.FindKind(kind) is null).Distinct().ToArray();

    public static AnyArticle Of(string json) => NewsSerializer.FromJson<AnyArticle>(json);

    public static AnyArticle Read(ref NewsJsonReader json) => new(json.ReadAny());

    public static void Write(ref NewsJsonWriter json, AnyArticle value) => json.Raw(Encoding.UTF8.GetBytes(value.Data.ToString()));
}

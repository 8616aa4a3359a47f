using System.Buffers;
using System.Text;
using System.Text.Json;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Json;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Serialization.Writing;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Conversion;

/// <summary>The JSON of the article's record, as the generated <c>ToJson</c> writes it if the schema's articles are those of the conversion.</summary>
internal sealed class DataFormat : ArticleFormat
{
    public override string Name => "json";

    public override string Title => "the record's JSON";

    public override string Extension => ".json";

    public override bool IsComplete => true;

    public override IEnumerable<SourceArticle> Read(InputFile file, ConvertOptions options)
    {
        List<SourceError> errors = [];
        SourceDecoder.TryDecode(file.Read(), errors, out string text);
        Node? root = errors.Count == 0 ? JsonTree.Read(text, errors) : null;
        if (root is not (MapNode or null))
        {
            errors.Add(NewsErrorCodes.MalformedJson.At(root.Span, "a value that is not an object", "the object of an article's record"));
        }

        var lines = new LineMap(text);
        Finding[] findings =
        [
            .. errors.Select(error =>
            {
                (int line, int column) = lines.GetPosition(error.Span.Start);
                return new Finding(file.Path, TextRange.At(line, column), NewsErrorCodes.Get(error.Code).Severity, error.Code, error.Message);
            }),
        ];
        var document = new NewsDocument(root is MapNode tree ? new ArticleDocument(tree, []) : ArticleDocument.Empty([]));
        yield return new SourceArticle(document, file.Path, FileNames.WithoutExtension(file.RelativePath), findings);
    }

    public override IReadOnlyList<OutputFile> Write(IReadOnlyList<SourceArticle> articles, ConvertOptions options, List<Finding> losses)
    {
        var compact = new ArrayBufferWriter<byte>();
        TreeJson.Write(options.Types?.Apply(articles[0].File, articles[0].Document.Tree) ?? articles[0].Document.Tree, compact);
        using JsonDocument json = JsonDocument.Parse(compact.WrittenMemory, new JsonDocumentOptions { MaxDepth = 256 });
        string text = JsonText.Write(json.RootElement.WriteTo, options.Writing.Indented) + "\n";
        return [new OutputFile(articles[0].Name + Extension, Encoding.UTF8.GetBytes(text))];
    }
}

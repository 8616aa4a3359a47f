using System.Collections.Concurrent;
using System.Globalization;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Protocol;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>Remembers the tokens that each document had last, to send only what changed.</summary>
internal sealed class TokenCache
{
    private readonly ConcurrentDictionary<string, (string ResultId, List<int> Data)> _known = new(DocumentUri.Comparer);
    private int _lastId;

    public SemanticTokens Find(RequestContext context)
    {
        List<int> data = context.IsArticle ? Tokens.Find(context.Article, null, context.Cancellation) : [];
        return new SemanticTokens(Remember(context.Document, data), data);
    }

    /// <summary>The change since an earlier result, or all tokens if that is not known.</summary>
    public SemanticTokensDelta FindDelta(RequestContext context, string previousResultId)
    {
        bool isKnown = _known.TryGetValue(context.Document.Key, out (string ResultId, List<int> Data) known) && known.ResultId == previousResultId;
        SemanticTokens now = Find(context);
        return isKnown ? new SemanticTokensDelta(now.ResultId!, Compare(known.Data, (List<int>)now.Data), null) : new SemanticTokensDelta(now.ResultId!, null, now.Data);
    }

    public void Forget(string key) => _known.TryRemove(key, out _);

    /// <summary>One edit between what is the same at the start and at the end.</summary>
    private static SemanticTokensEdit[] Compare(List<int> before, List<int> after)
    {
        int start = 0;
        int shorter = Math.Min(before.Count, after.Count);
        while (start < shorter && before[start] == after[start])
        {
            start++;
        }

        int end = 0;
        while (end < shorter - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        int deleted = before.Count - start - end;
        List<int> inserted = after.GetRange(start, after.Count - start - end);
        return deleted == 0 && inserted.Count == 0 ? [] : [new SemanticTokensEdit(start, deleted, inserted)];
    }

    private string Remember(OpenDocument document, List<int> data)
    {
        string id = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
        _known[document.Key] = (id, data);
        return id;
    }
}

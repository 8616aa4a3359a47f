using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.WireText;

/// <summary>Reads the messages of a file one after the other.</summary>
internal static class WireReader
{
    public static IEnumerable<ArticleDocument> Read(FormatInput input, Func<ArticleDraft, IWireMessageReader> reader)
    {
        string text = input.NormalText;
        var lines = LineMap.OfNormalized(text);
        List<SourceError> errors = input.Errors;
        bool hasRead = false;
        foreach (WireMessage message in WireMessage.Split(text))
        {
            if (message.Header.Concat(message.Text).All(static line => line.IsBlank))
            {
                continue;
            }

            input.Cancellation.ThrowIfCancellationRequested();
            var draft = new ArticleDraft(new SourceLedger(input.Options), input.Options);
            int length = message.Text.Sum(static line => line.Text.Length);
            if (length > input.Options.Limits.MaxItemLength)
            {
                string limit = input.Options.Limits.MaxItemLength.ToString(CultureInfo.InvariantCulture);
                errors.Add(NewsErrorCodes.XmlLimit.At(message.Header[0].Place, "the message is longer than " + limit + " characters"));
            }
            else
            {
                reader(draft).Read(message);
                ReportControls(message, draft);
            }

            yield return draft.Build(lines, errors, input.Cancellation);
            errors = [];
            hasRead = true;
        }

        if (!hasRead)
        {
            errors.Add(NewsErrorCodes.NoArticle.At(default, "file"));
            yield return new ArticleDraft(new SourceLedger(input.Options), input.Options).Build(lines, errors, input.Cancellation);
        }
    }

    private static void ReportControls(WireMessage message, ArticleDraft draft)
    {
        if (message.Controls > 0)
        {
            draft.Ledger.DropMarkup(SourcePath.NewRoot()["text"], message.Header[0].Place, message.Controls.ToString(CultureInfo.InvariantCulture) + " control characters");
        }
    }
}

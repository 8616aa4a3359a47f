using System.Globalization;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Formats.NewsMarkdown.Fixing;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Protocol;
using NewsSchema.Tool.LanguageServer.Workspaces;
using NewsSchema.Workspaces;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>What an editor offers at a place: fixes of diagnostics, more annotations, an entry in the front matter, a speaker.</summary>
internal sealed class CodeActions
{
    private const string QuickFix = "quickfix";
    private const string Rewrite = "refactor.rewrite";
    private const string Extract = "refactor.extract";
    private const string FixAll = "source.fixAll.newsschema";

    /// <summary>The kinds, for the client.</summary>
    public static readonly string[] Kinds = [QuickFix, Rewrite, Extract, FixAll];

    /// <summary>What a selection is wrapped as, in the order of the menu.</summary>
    private static readonly string[] s_wrappers = ["person", "org", "place", "quote", "claim", "event", "work", "group", "product", "thing"];

    private readonly RequestContext _context;
    private readonly IReadOnlyList<string>? _only;
    private readonly List<CodeAction> _actions = [];

    private CodeActions(RequestContext context, IReadOnlyList<string>? only)
    {
        _context = context;
        _only = only;
    }

    public static IReadOnlyList<CodeAction> Find(RequestContext context, PositionRange range, CodeActionContext wanted)
    {
        const int Automatic = 2;

        if (!context.IsArticle)
        {
            return [];
        }

        // Refactorings try their edits on the whole article, which is too much for each move of the cursor.
        var actions = new CodeActions(context, wanted.Only);
        actions.AddFixes(range);
        if (wanted.TriggerKind != Automatic && (actions.Wants(Rewrite) || actions.Wants(Extract)))
        {
            actions.AddRefactorings(range);
        }

        return actions._actions;
    }

    /// <summary>Whether the client wants a kind: itself, or one that it begins with.</summary>
    private bool Wants(string kind) => _only is null || _only.Any(only => kind == only || kind.StartsWith(only + ".", StringComparison.Ordinal));

    private void AddFixes(PositionRange range)
    {
        if ((!Wants(QuickFix) && !Wants(FixAll)) || _context.Project is not { } project)
        {
            return;
        }

        string path = ProjectSet.PathOf(_context.Document);
        int mark = _context.Document.Text.StartsWith('\uFEFF') ? 1 : 0;
        ProjectDiagnostic[] diagnostics = [.. project.Result.Diagnostics.Where(diagnostic => DocumentUri.Comparer.Equals(diagnostic.Path, path))];
        foreach (ProjectDiagnostic diagnostic in Wants(QuickFix) ? diagnostics : [])
        {
            Diagnostic shown = DiagnosticReports.Convert(diagnostic, mark);
            if (shown.Range.Touches(range))
            {
                _actions.AddRange(project.Result.FindFixes(diagnostic)
                    .Select(fix => new CodeAction(fix.Title, QuickFix, ToEdit(fix.Edits, mark), fix.IsPreferred ? true : null, [shown])));
            }
        }

        if (Wants(FixAll) && _only is not null)
        {
            AddFixAll(project.Result, diagnostics, mark);
        }
    }

    /// <summary>All fixes that need no question, without those that change the same place.</summary>
    private void AddFixAll(ProjectResult result, ProjectDiagnostic[] diagnostics, int mark)
    {
        List<ProjectEdit> edits = [];
        foreach (ProjectFix fix in diagnostics.Select(diagnostic => result.FindFixes(diagnostic).FirstOrDefault(static fix => fix.IsPreferred)).OfType<ProjectFix>())
        {
            if (!edits.Exists(other => fix.Edits.Any(edit => edit.Start <= other.Start + other.Length && other.Start <= edit.Start + edit.Length)))
            {
                edits.AddRange(fix.Edits);
            }
        }

        if (edits.Count > 0)
        {
            _actions.Add(new CodeAction("Correct what needs no question", FixAll, ToEdit(edits, mark)));
        }
    }

    /// <summary>Positions of the build do not count a byte order mark, which an editor may have in its text.</summary>
    private WorkspaceEdit ToEdit(IEnumerable<ProjectEdit> edits, int mark) =>
        _context.ToWorkspaceEdit([.. edits.OrderBy(static edit => edit.Start).Select(edit => new DocumentEdit(_context.Document.ToRange(edit.Start + mark, edit.Start + mark + edit.Length), edit.Replacement))]);

    private void AddRefactorings(PositionRange range)
    {
        ArticleText article = _context.Article;
        int start = article.OffsetAt(range.Start);
        int end = article.OffsetAt(range.End);
        if (start < end)
        {
            Wrap(start, end);
        }
        else if (article.FindMention(start) is { Annotation: { } annotation } span)
        {
            AddForSpan(span, annotation);
        }

        AnnotateEverything();
    }

    /// <summary>Makes a selection a span of some kind. If it would cut a span, a smaller and a larger one are offered, and the user decides.</summary>
    private void Wrap(int start, int end)
    {
        ArticleText article = _context.Article;
        if (article.Outline.Blocks.FirstOrDefault(block => block.Source.Start <= start && end <= block.Source.End) is not { } block)
        {
            return;
        }

        string text = block.Text;
        int from = block.Positions.ToText(start);
        int to = block.Positions.ToText(end);
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (from < to && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        foreach (string kind in from < to ? s_wrappers : [])
        {
            Wrap(block, from, to, kind);
        }
    }

    private void Wrap(OutlineBlock block, int start, int end, string kind)
    {
        var attributes = new SpanAttributes { Classes = [kind] };
        EditResult result = new AddSpan(block.Index, start, end, attributes).ApplyTo(_context.Document.Text);
        Add($"Annotate as {kind}", Extract, result);
        foreach (TextRange? other in new[] { result.Refusal?.Grown, result.Refusal?.Shrunk })
        {
            if (other is { } possible)
            {
                Add($"Annotate “{Shorten(block.Text[possible.Start..possible.End])}” as {kind}", Extract, new AddSpan(block.Index, possible.Start, possible.End, attributes).ApplyTo(_context.Document.Text));
            }
        }
    }

    private void AddForSpan(OutlineSpan span, OutlineAnnotation annotation)
    {
        string file = _context.Document.Text;
        if (annotation.Kind.Role == NodeClass.Entity && !annotation.View.IsAnonymous)
        {
            (List<TextEdit> edits, int count) = MentionSearch.AnnotateAll(_context.Document, MentionSearch.NamesOf(_context.Article, annotation).Select(name => (name, annotation.Id)), _context.Cancellation);
            if (count > 0)
            {
                Add(string.Create(CultureInfo.InvariantCulture, $"Annotate {count} other place{(count == 1 ? "" : "s")} of #{annotation.Id}"), Rewrite, edits);
            }

            if (annotation.Entry is null)
            {
                var facts = new MapNode();
                facts.Members.Add(new Member("kind", default, new ScalarNode(annotation.Kind.Class, ScalarKind.Plain)));
                facts.Members.Add(new Member("name", default, new ScalarNode(annotation.View.Name, ScalarKind.Quoted)));
                Add($"Add #{annotation.Id} to the entities of the front matter", Rewrite, new SetFront(["entities", annotation.Id], facts).ApplyTo(file));
            }
        }

        if (annotation.Kind.Role == NodeClass.Statement && annotation.View.Speaker is null && span.Address.Index >= 0)
        {
            foreach (OutlineAnnotation speaker in SpeakerCandidates.Find(_context.Article.Outline, span))
            {
                Add($"Add speaker #{speaker.Id} ({speaker.View.Name})", Rewrite, new LinkStatement(span.Address, "speaker", speaker.Id).ApplyTo(file));
            }
        }

        if (span.Address.Index >= 0)
        {
            Add("Remove the annotation, keep the words", Rewrite, new RemoveSpan(span.Address).ApplyTo(file));
        }
    }

    /// <summary>Makes a light article, which annotates first mentions only, a full one. Words that mention several entities are left out.</summary>
    private void AnnotateEverything()
    {
        if (_only is null || !_only.Any(static only => Rewrite.StartsWith(only, StringComparison.Ordinal)))
        {
            // It reads the whole article: only if the user opens the menu of refactorings.
            return;
        }

        ArticleText article = _context.Article;
        (string Words, string Id)[] names =
        [
            .. article.Outline.Annotations.Where(static annotation => annotation.Kind.Role == NodeClass.Entity && !annotation.View.IsAnonymous)
                .SelectMany(entity => MentionSearch.NamesOf(article, entity).Select(name => (Words: name, entity.Id)))
                .GroupBy(static name => name.Words, StringComparer.Ordinal)
                .Where(static same => same.Count() == 1)
                .Select(static same => same.Single()),
        ];
        (List<TextEdit> edits, int count) = MentionSearch.AnnotateAll(_context.Document, names, _context.Cancellation);
        if (count > 0)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"Annotate all mentions of the article's entities ({count})"), Rewrite, edits);
        }
    }

    private void Add(string title, string kind, EditResult result)
    {
        if (result.Refusal is null)
        {
            Add(title, kind, result.Edits);
        }
    }

    private void Add(string title, string kind, IReadOnlyList<TextEdit> edits)
    {
        if (Wants(kind))
        {
            _actions.Add(new CodeAction(title, kind, _context.ToWorkspaceEdit(_context.Article.ToEdits(edits))));
        }
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..(char.IsHighSurrogate(text[38]) ? 38 : 39)] + "…";
}

using System.Text.Json;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Formats.NewsMarkdown.Fixing;
using NewsSchema.Tool.Annotator.Files;
using NewsSchema.Tool.Annotator.Http;
using NewsSchema.Tool.Annotator.Operations;
using NewsSchema.Tool.Annotator.Views;

namespace NewsSchema.Tool.Annotator.Sessions;

/// <summary>
/// An open article. Its text decides: every change is an edit of it, and a page that shows an older version gets what differs. All members may be called from several threads.
/// </summary>
internal sealed class ArticleSession : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SessionContext _context;
    private readonly UndoHistory _history = new();
    private readonly VersionLog _versions = new();
    private readonly SessionFile _file;
    private volatile Snapshot _current;
    private readonly Timer _save;
    private IReadOnlyList<ArticleFinding> _across = [];

    /// <exception cref="RequestException">The file cannot be read.</exception>
    public ArticleSession(string path, string fullPath, SessionContext context)
    {
        Path = path;
        _context = context;
        _file = new SessionFile(path, fullPath, context.Files);
        _current = Snapshot.Of(EditableArticle.Read(_file.Text));
        Render();
        _save = new Timer(_ => Background.Run(() => Save(isAsked: false), context.Report));
    }

    /// <summary>The path in the folder.</summary>
    public string Path { get; }

    public string Version => _current.Version;

    /// <summary>The number of its last use among the uses of all sessions.</summary>
    public long LastUse { get; set; }

    private EditableArticle Article => _current.Article.Article;

    public bool IsClean => State == SaveState.Saved;

    public SaveState State => _file.State;

    /// <summary>Why the text is not saved.</summary>
    public string? SaveMessage => _file.Message;

    /// <summary>The text with the version that it is.</summary>
    public (string Text, string Version) Text => (_current.Article.Article.File, _current.Version);

    /// <summary>
    /// The newest article. It does not change: a later edit makes another one. Reading it takes no lock, because an edit that needs the other articles of the folder, such as one that accepts
    /// suggestions, reads them through this property while it holds its own lock.
    /// </summary>
    public (ArticleOutline Article, string Version) Outline => (_current.Article, _current.Version);

    /// <summary>Writes all of the article.</summary>
    public void Write(Utf8JsonWriter json)
    {
        CheckDisk();
        lock (_lock)
        {
            WriteArticle(json);
        }
    }

    /// <summary>Writes what differs from an older version.</summary>
    public void WriteChanges(string from, Utf8JsonWriter json)
    {
        CheckDisk();
        lock (_lock)
        {
            WriteDelta(from, json);
        }
    }

    /// <summary>Makes the edits of a request, all or none, and writes what differs.</summary>
    /// <exception cref="RequestException">A block that the edits address has changed, or an edit is refused.</exception>
    public void Edit(EditRequest request, string? client, Utf8JsonWriter json)
    {
        CheckDisk();
        lock (_lock)
        {
            bool isRebased = Rebase(request);
            var batch = new EditBatch(Article, article => _context.Suggest(Path, article));
            for (int i = 0; i < request.Ops.Count; i++)
            {
                try
                {
                    request.Ops[i].Apply(batch);
                }
                catch (EditRefusedException refused)
                {
                    throw new RequestException(422, "refused", refused.Message) { Details = details => refused.Write(i, details) };
                }
            }

            if (!batch.IsEmpty)
            {
                _history.Add(batch.ToUndo(request.Label ?? request.Ops[0].Label));
                Become(batch.Article, "edit", client);
            }

            WriteDelta(request.Version, json, isRebased, batch.WriteResult);
        }
    }

    /// <summary>Undoes the last step, or redoes the one that was undone last.</summary>
    /// <exception cref="RequestException">There is none.</exception>
    public void Step(bool isUndo, string version, string? client, Utf8JsonWriter json)
    {
        CheckDisk();
        lock (_lock)
        {
            (string Text, string Label)? step = isUndo ? _history.Undo(Article.File) : _history.Redo(Article.File);
            if (step is not { } done)
            {
                throw new RequestException(422, "refused", isUndo ? "there is nothing to undo" : "there is nothing to redo") { Details = static details => details.WriteString("reason"u8, "notFound") };
            }

            Become(EditableArticle.Read(done.Text), isUndo ? "undo" : "redo", client);
            WriteDelta(version, json, more: more => more.WriteString("label"u8, done.Label));
        }
    }

    /// <summary>Writes the fixes of a finding.</summary>
    /// <exception cref="RequestException">The version is old.</exception>
    public void WriteFixes(string version, int finding, Utf8JsonWriter json)
    {
        EditableArticle article;
        lock (_lock)
        {
            if (version != Version)
            {
                throw Changed([], version);
            }

            article = Article;
        }

        var fixes = new ArticleFixes(article);
        json.WriteStartArray("fixes"u8);
        foreach (TextFix fix in finding >= 0 && finding < fixes.Errors.Count ? fixes.Find(fixes.Errors[finding]) : [])
        {
            json.WriteStartObject();
            json.WriteString("title"u8, fix.Title);
            json.WriteBoolean("preferred"u8, fix.IsPreferred);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the text, if it is newer than the file.</summary>
    /// <param name="isAsked">Whether the user asks for it: a file that was deleted is then written again even if nothing was edited since.</param>
    public void Save(bool isAsked)
    {
        // One at a time; edits go on meanwhile.
        lock (_file)
        {
            CheckDisk(isSure: true);
            string text;
            lock (_lock)
            {
                if (_file.IsUnreadable)
                {
                    _save.Change(_context.RetryPause, Timeout.InfiniteTimeSpan);
                    return;
                }

                bool isWanted = isAsked ? _file.IsDirty(Article.File) : _file.IsEdited(Article.File);
                if (_context.IsReadOnly || !isWanted || _file.State == SaveState.Conflict)
                {
                    return;
                }

                text = Article.File;
                _file.BeginWriting(text);
                ReportSaved();
            }

            Exception? failure = _file.Write(text);
            lock (_lock)
            {
                _file.EndWriting(text, Article.File, failure);
                ReportSaved();
                if (_file.IsEdited(Article.File))
                {
                    _save.Change(failure is null ? _context.SavePause : _context.RetryPause, Timeout.InfiniteTimeSpan);
                }
            }
        }
    }

    public void Dispose() => _save.Dispose();

    /// <summary>Writes whether the text is saved.</summary>
    public void WriteSavedMember(Utf8JsonWriter json)
    {
        lock (_lock)
        {
            WriteSaved(json);
        }
    }

    /// <summary>Applies what another program wrote to the file: at once if the session has no unsaved edits, merged if its edits are at other places, otherwise as a conflict.</summary>
    /// <param name="isSure">Whether to read the file even if its time and its length did not change.</param>
    public void CheckDisk(bool isSure = false)
    {
        lock (_lock)
        {
            string own = Article.File;
            switch (_file.Check(own, isSure))
            {
                case DiskChange.None:
                    return;
                case DiskChange.State:
                    break;
                case DiskChange.Reload:
                    Follow(_file.Text, "disk", "change on disk");
                    break;
                case DiskChange.Diverged:
                    if (_file.TryMerge(own) is { } merged)
                    {
                        Follow(merged, "merge", "merge with change on disk");
                        ScheduleSave();
                    }
                    else
                    {
                        _context.Events.Send("conflict", WritePath);
                    }

                    break;
                case DiskChange.Deleted:
                    _context.Events.Send("deleted", WritePath);
                    break;
            }

            ReportSaved();
        }
    }

    /// <summary>Writes the versions that are in conflict.</summary>
    public void WriteConflict(Utf8JsonWriter json)
    {
        lock (_lock)
        {
            json.WriteString("version"u8, Version);
            _file.WriteConflict(Article.File, json);
        }
    }

    /// <summary>Ends a conflict.</summary>
    /// <param name="choice"><c>mine</c>, <c>theirs</c>, <c>merged</c> or <c>text</c>.</param>
    /// <param name="text">The text that the user made of both.</param>
    /// <param name="version">The version that the user saw.</param>
    /// <param name="client">The page.</param>
    /// <param name="json">Receives what differs.</param>
    public void Resolve(string choice, string? text, string version, string? client, Utf8JsonWriter json)
    {
        lock (_lock)
        {
            string? chosen = choice switch
            {
                "mine" => Article.File,
                "theirs" => _file.Theirs,
                "merged" => _file.MergeOf(Article.File).Text,
                "text" => text,
                _ => null,
            };
            if (chosen is null || !FileText.IsEncodable(chosen))
            {
                throw new RequestException(400, "badRequest", "choose mine, theirs, merged if there is such a text, or text and give it");
            }

            if (version != Version && choice is not ("mine" or "theirs"))
            {
                throw Changed([], version);
            }

            _file.Resolve();
            Follow(chosen, "merge", "resolve conflict", client);
            _file.Update(Article.File);
            ReportSaved();
            ScheduleSave();
            WriteDelta(version, json);
        }
    }

    /// <summary>Replaces the findings that depend on the folder's other files, unless the article has changed since they were found.</summary>
    public void SetAcross(string version, IReadOnlyList<ArticleFinding> findings)
    {
        lock (_lock)
        {
            if (version == Version && !findings.SequenceEqual(_across))
            {
                _across = findings;
                RenderedArticle rendered = ArticleRenderer.Render(_current.Article, version, FindAll(), _versions.Newest);
                _versions.Replace(rendered);
                _context.Events.Send("findings", json =>
                {
                    WritePath(json);
                    json.WriteString("version"u8, version);
                    json.WritePropertyName("findings"u8);
                    json.WriteRawValue(rendered.Parts["findings"], skipInputValidation: true);
                });
            }
        }
    }

    private void WritePath(Utf8JsonWriter json) => json.WriteString("f"u8, Path);

    /// <summary>Whether the edits are made for an older version, whose blocks are still the same where the edits are.</summary>
    /// <exception cref="RequestException">A block changed.</exception>
    private bool Rebase(EditRequest request)
    {
        if (request.Version == Version)
        {
            return false;
        }

        int[] blocks = [.. request.Ops.SelectMany(static operation => operation.Blocks).Distinct()];
        int[] changed = (request.Ops.Any(static operation => operation.NeedsVersion) ? null : _versions.FindChanged(request.Version, blocks)) ?? blocks;
        return changed.Length == 0 ? true : throw Changed(changed, request.Version);
    }

    private RequestException Changed(IReadOnlyList<int> blocks, string from) => new(409, "changed", "the article changed meanwhile: look at it, and try again")
    {
        Details = json =>
        {
            json.WriteString("version"u8, Version);
            json.WriteStartArray("blocks"u8);
            foreach (int block in blocks)
            {
                json.WriteNumberValue(block);
            }

            json.WriteEndArray();
            json.WriteStartObject("delta"u8);
            lock (_lock)
            {
                WriteDelta(from, json);
            }

            json.WriteEndObject();
        },
    };

    /// <summary>Replaces the text, as a step that can be undone.</summary>
    private void Follow(string text, string origin, string label, string? client = null)
    {
        if (text != Article.File)
        {
            _history.Add(UndoStep.Between(label, text, Article.File));
            Become(EditableArticle.Read(text), origin, client);
        }
    }

    private void Become(EditableArticle article, string origin, string? client)
    {
        _current = Snapshot.Of(article);
        _across = [];
        Render();
        _context.Events.Send("change", json =>
        {
            WritePath(json);
            json.WriteString("version"u8, Version);
            json.WriteString("origin"u8, origin);
            json.WriteString("client"u8, client);
        });
        _file.Update(article.File);
        if (origin != "disk")
        {
            ReportSaved();
            ScheduleSave();
        }

        _context.Changed(this);
    }

    private void ScheduleSave()
    {
        if (!_context.IsReadOnly && _file.State is SaveState.Unsaved or SaveState.Error)
        {
            _save.Change(_context.SavePause, Timeout.InfiniteTimeSpan);
        }
    }

    private void Render() => _versions.Add(ArticleRenderer.Render(_current.Article, _current.Version, FindAll(), _versions.Newest));

    private List<ArticleFinding> FindAll() => [.. ArticleFinding.Of(_current.Article), .. _across];

    private void ReportSaved() => _context.Events.Send("saved", json =>
    {
        WritePath(json);
        WriteSaved(json);
    });

    private void WriteSaved(Utf8JsonWriter json)
    {
        json.WriteStartObject("saved"u8);
        _file.WriteState(json);
        json.WriteEndObject();
    }

    private void WriteArticle(Utf8JsonWriter json)
    {
        WritePath(json);
        json.WriteString("version"u8, Version);
        json.WriteBoolean("readOnly"u8, _context.IsReadOnly);
        WriteProgress(json);
        _versions.Newest!.Write(json);
    }

    private void WriteDelta(string from, Utf8JsonWriter json, bool isRebased = false, Action<Utf8JsonWriter>? more = null)
    {
        RenderedArticle newest = _versions.Newest!;
        WritePath(json);
        json.WriteString("from"u8, from);
        json.WriteString("version"u8, newest.Version);
        json.WriteBoolean("rebased"u8, isRebased);
        json.WriteNumber("count"u8, newest.Blocks.Length);
        WriteProgress(json);
        if (_versions.Find(from) is { } old && old.Blocks.Length == newest.Blocks.Length)
        {
            newest.WriteDifference(old, json);
        }
        else
        {
            json.WriteStartObject("full"u8);
            WriteArticle(json);
            json.WriteEndObject();
        }

        more?.Invoke(json);
    }

    private void WriteProgress(Utf8JsonWriter json)
    {
        json.WriteNumber("canUndo"u8, _history.UndoCount);
        json.WriteNumber("canRedo"u8, _history.RedoCount);
        WriteSaved(json);
    }

    /// <summary>One version of the article.</summary>
    private sealed record Snapshot(ArticleOutline Article, string Version)
    {
        public static Snapshot Of(EditableArticle article) => new(ArticleOutline.Of(article), FileText.VersionOf(article.File));
    }
}

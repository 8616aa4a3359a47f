using System.Text.Json;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.Annotator.Files;
using NewsSchema.Tool.Annotator.Http;

namespace NewsSchema.Tool.Annotator.Sessions;

/// <summary>The file of a session: its text when it was last read or written, and whether the session's text is saved.</summary>
internal sealed class SessionFile
{
    private readonly string _name;
    private readonly string _path;
    private readonly IFileStore _files;
    private FileStamp? _stamp;
    private string _version;
    private string? _writing;
    private bool _isDeleted;

    /// <exception cref="RequestException">The file cannot be read.</exception>
    public SessionFile(string name, string path, IFileStore files)
    {
        _name = name;
        _path = path;
        _files = files;
        try
        {
            _stamp = files.Stamp(path) ?? throw new RequestException(404, "notFound", $"there is no file {name}");
            Text = FileText.Decode(files.Read(path), name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RequestException(404, "notFound", $"{name} cannot be read: {exception.Message}");
        }

        _version = FileText.VersionOf(Text);
    }

    /// <summary>The text that the file had when it was last read or written.</summary>
    public string Text { get; private set; }

    /// <summary>The text of the file that is in conflict with the session's; null if there is no conflict.</summary>
    public string? Theirs { get; private set; }

    public SaveState State { get; private set; }

    /// <summary>Whether another program wrote something to the file that is not text, which must not be overwritten.</summary>
    public bool IsUnreadable { get; private set; }

    /// <summary>Why the text is not saved, and what to do.</summary>
    public string? Message { get; private set; }

    /// <summary>Whether the file does not have the session's text.</summary>
    public bool IsDirty(string own) => _isDeleted || IsEdited(own);

    /// <summary>Whether the session's text was changed since the file was read or written.</summary>
    public bool IsEdited(string own) => own != Text;

    /// <summary>Finds out whether another program changed the file.</summary>
    /// <param name="own">The session's text.</param>
    /// <param name="isSure">Whether to read the file in any case.</param>
    public DiskChange Check(string own, bool isSure)
    {
        string? disk;
        try
        {
            FileStamp? stamp = _files.Stamp(_path);
            if (stamp == _stamp && (!isSure || stamp is null))
            {
                return DiskChange.None;
            }

            disk = stamp is null ? null : FileText.Decode(_files.Read(_path), _name);
            _stamp = stamp;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or RequestException)
        {
            bool isNew = !IsUnreadable;
            IsUnreadable = true;
            State = SaveState.Error;
            Message = $"{_name} cannot be read: {exception.Message}";
            return isNew ? DiskChange.State : DiskChange.None;
        }

        bool wasUnreadable = IsUnreadable;
        IsUnreadable = false;
        if (disk is null)
        {
            _isDeleted = true;
            Theirs = null;
            State = SaveState.Unsaved;
            Message = $"{_name} was deleted: the next change or saving writes it again";
            return DiskChange.Deleted;
        }

        bool isBack = _isDeleted || wasUnreadable;
        _isDeleted = false;
        if (disk == Text || disk == _writing || disk == Theirs)
        {
            return isBack ? Settled(own) : DiskChange.None;
        }

        if (disk == own || own == Text)
        {
            Become(disk);
            State = SaveState.Saved;
            Theirs = null;
            return disk == own ? DiskChange.State : DiskChange.Reload;
        }

        Theirs = disk;
        return DiskChange.Diverged;
    }

    /// <summary>Merges the session's text with that of the file.</summary>
    /// <returns>The merged text; null if the user must decide.</returns>
    public string? TryMerge(string own)
    {
        string? merged = MergeOf(own).Text;
        if (merged is null || !IsSound(merged, own))
        {
            State = SaveState.Conflict;
            Message = $"{_name} was changed by another program at the same places";
            return null;
        }

        Resolve();
        return merged;
    }

    /// <exception cref="RequestException">There is no conflict.</exception>
    public TextMerge MergeOf(string own) => TextMerge.Of(Text, own, Theirs ?? throw new RequestException(404, "notFound", "there is no conflict"));

    /// <summary>Ends a conflict: what the file has is known.</summary>
    /// <exception cref="RequestException">There is no conflict.</exception>
    public void Resolve()
    {
        Become(Theirs ?? throw new RequestException(404, "notFound", "there is no conflict"));
        Theirs = null;
        State = SaveState.Unsaved;
        Message = null;
    }

    /// <summary>The session's text changed.</summary>
    public void Update(string own)
    {
        if (Theirs is null && !IsUnreadable)
        {
            State = _writing is not null ? (own == _writing ? SaveState.Saving : SaveState.Unsaved)
                : !IsDirty(own) ? SaveState.Saved
                : State == SaveState.Error ? SaveState.Error : SaveState.Unsaved;
        }
    }

    public void BeginWriting(string text)
    {
        _writing = text;
        State = SaveState.Saving;
    }

    /// <returns>Why the file could not be written; null if it was.</returns>
    public Exception? Write(string text)
    {
        try
        {
            _files.Write(_path, FileText.Encode(text));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception;
        }
    }

    public void EndWriting(string written, string own, Exception? failure)
    {
        _writing = null;
        if (failure is null)
        {
            Become(written);
            _stamp = _files.Stamp(_path);
            _isDeleted = false;
            Message = null;
            State = own == written ? SaveState.Saved : SaveState.Unsaved;
        }
        else
        {
            Message = $"{_name} cannot be written: {failure.Message}. It is tried again; the text is kept";
            State = SaveState.Error;
        }
    }

    public void WriteState(Utf8JsonWriter json)
    {
        string state = State.ToString();
        json.WriteString("state"u8, char.ToLowerInvariant(state[0]) + state[1..]);
        json.WriteString("version"u8, _version);
        json.WriteString("message"u8, State == SaveState.Saved ? null : Message);
    }

    /// <exception cref="RequestException">There is no conflict.</exception>
    public void WriteConflict(string own, Utf8JsonWriter json)
    {
        TextMerge merge = MergeOf(own);
        json.WriteString("base"u8, Text);
        json.WriteString("mine"u8, own);
        json.WriteString("theirs"u8, Theirs);
        json.WriteString("merged"u8, merge.Text);
        json.WriteStartArray("parts"u8);
        foreach (MergeConflict part in merge.Conflicts)
        {
            json.WriteStartObject();
            json.WriteNumber("line"u8, part.Line);
            json.WriteString("base"u8, part.Base);
            json.WriteString("mine"u8, part.Mine);
            json.WriteString("theirs"u8, part.Theirs);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private DiskChange Settled(string own)
    {
        Message = null;
        State = SaveState.Unsaved;
        Update(own);
        return DiskChange.State;
    }

    private void Become(string text)
    {
        Text = text;
        _version = FileText.VersionOf(text);
    }

    /// <summary>Whether a merged text has the words of the file, and no errors but those of the two texts: edits at different places can still contradict each other.</summary>
    private bool IsSound(string merged, string own)
    {
        var after = EditableArticle.Read(merged);
        var theirs = EditableArticle.Read(Theirs!);
        HashSet<string> known = [.. ErrorsOf(theirs), .. ErrorsOf(EditableArticle.Read(own))];
        return after.PlainText == theirs.PlainText && ErrorsOf(after).All(known.Contains);
    }

    private static IEnumerable<string> ErrorsOf(EditableArticle article) =>
        article.Document.Errors.Where(static error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error).Select(static error => error.Code + error.Message);
}

namespace NewsSchema.Tool.Annotator.Sessions;

/// <summary>The steps that lead back to earlier texts, and forward again.</summary>
internal sealed class UndoHistory
{
    private const int MaxSteps = 1000;

    private readonly LinkedList<UndoStep> _undo = [];
    private readonly Stack<UndoStep> _redo = [];

    public int UndoCount => _undo.Count;

    public int RedoCount => _redo.Count;

    /// <summary>Adds the step that undoes what was just done. Steps that were undone before can no longer be redone.</summary>
    public void Add(UndoStep step)
    {
        _redo.Clear();
        Push(step);
    }

    /// <summary>Undoes the last step.</summary>
    /// <returns>The text before it and its label; null if there is none.</returns>
    public (string Text, string Label)? Undo(string text)
    {
        if (_undo.Last is not { Value: var step })
        {
            return null;
        }

        _undo.RemoveLast();
        (string before, UndoStep inverse) = step.Apply(text);
        _redo.Push(inverse);
        return (before, step.Label);
    }

    /// <summary>Redoes what was undone last.</summary>
    public (string Text, string Label)? Redo(string text)
    {
        if (!_redo.TryPop(out UndoStep? step))
        {
            return null;
        }

        (string after, UndoStep inverse) = step.Apply(text);
        Push(inverse);
        return (after, step.Label);
    }

    private void Push(UndoStep step)
    {
        _undo.AddLast(step);
        if (_undo.Count > MaxSteps)
        {
            _undo.RemoveFirst();
        }
    }
}

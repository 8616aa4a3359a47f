namespace NewsSchema.Serialization.Links;

/// <summary>A reference whose target no list of the article contains.</summary>
/// <param name="Owner">The record that refers to the target.</param>
/// <param name="Member">The JSON name of the member that refers to it.</param>
/// <param name="Target">The target.</param>
internal sealed record DanglingReference(object? Owner, string Member, NewsAnnotation Target)
{
    /// <summary>What is wrong and what to do.</summary>
    public string Message
    {
        get
        {
            string source = Owner is NewsAnnotation owner ? $"The member '{Member}' of {owner.GetType().Name} '{owner.Id}'" : $"The member '{Member}'";
            string name = Target is NewsEntity entity ? $" ({entity.Name})" : "";
            return $"{source} refers to {Target.GetType().Name} '{Target.Id}'{name}, but no list of the article contains it. Add it to the list of its kind.";
        }
    }

    /// <summary>The reference of an exception that <see cref="ToException"/> created; null for any other exception.</summary>
    public static DanglingReference? Of(ArgumentException exception) => exception.Data[nameof(DanglingReference)] as DanglingReference;

    /// <summary>Creates the exception that refuses an article with this reference, because writing it would lose the target.</summary>
    public ArgumentException ToException()
    {
        var exception = new ArgumentException(Message);
        exception.Data[nameof(DanglingReference)] = this;
        return exception;
    }
}

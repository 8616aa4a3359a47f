namespace NewsSchema;

/// <summary>
/// Names JSON values that mean that a pinned property has no value: <c>[NewsNothing("", "0000-00-00")] public DateTimeOffset? Ended { get; init; }</c>. The property is then
/// null, and the JSON value is kept and written back until the property gets a value.
/// </summary>
/// <param name="values">The values: the texts of strings, and numbers as they are written.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NewsNothingAttribute(params string[] values) : Attribute
{
    /// <summary>The values.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}

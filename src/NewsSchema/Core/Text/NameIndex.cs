namespace NewsSchema.Core.Text;

/// <summary>
/// Finds items by name in a list that only grows: by a search in a short list, by a table in a long one, so that usual lists need no table
/// and long ones stay linear. If several items have one name, the first is found.
/// </summary>
internal struct NameIndex
{
    private const int Threshold = 24;
    private Dictionary<string, int>? _positions;
    private int _indexed;

    /// <summary>The position of the item with that name; -1 if there is none.</summary>
    public int Find<T>(List<T> items, string name, Func<T, string> nameOf)
    {
        if (items.Count <= Threshold)
        {
            for (int i = 0; i < items.Count; i++)
            {
                if (nameOf(items[i]) == name)
                {
                    return i;
                }
            }

            return -1;
        }

        _positions ??= new Dictionary<string, int>(StringComparer.Ordinal);
        for (; _indexed < items.Count; _indexed++)
        {
            string indexed = nameOf(items[_indexed]);
            if (!_positions.ContainsKey(indexed))
            {
                _positions.Add(indexed, _indexed);
            }
        }

        return _positions.TryGetValue(name, out int position) ? position : -1;
    }
}

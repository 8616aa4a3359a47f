using System;
using System.Collections.Generic;

namespace NewsSchema.Core.Text;

/// <summary>
/// Finds items by their names in a list that only grows: by looking through few of them, by a table among many, so that usual lists need
/// none and large ones stay linear. Of items of one name it finds the first.
/// </summary>
internal struct NameIndex
{
    private const int Threshold = 16;
    private Dictionary<string, int>? _positions;
    private int _indexed;

    /// <summary>The position of the item of that name; -1 where there is none.</summary>
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

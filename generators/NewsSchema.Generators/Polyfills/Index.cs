namespace System
{
    /// <summary>Lets the compiler understand <c>text[^1]</c>, which netstandard2.0 has no type for.</summary>
    internal readonly struct Index
    {
        private readonly int _value;
        private readonly bool _isFromEnd;

        public Index(int value, bool fromEnd = false)
        {
            _value = value;
            _isFromEnd = fromEnd;
        }

        public static implicit operator Index(int value) => new Index(value);

        public int GetOffset(int length) => _isFromEnd ? length - _value : _value;
    }
}

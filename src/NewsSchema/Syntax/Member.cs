namespace NewsSchema.Syntax
{
    internal sealed class Member
    {
        public Member(string key, SourceSpan keySpan, Node value)
        {
            Key = key;
            KeySpan = keySpan;
            Value = value;
        }

        public string Key { get; }

        public SourceSpan KeySpan { get; }

        public Node Value { get; }
    }
}

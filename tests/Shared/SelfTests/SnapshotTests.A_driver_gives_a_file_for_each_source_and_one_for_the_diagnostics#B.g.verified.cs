//HintName: B.g.cs
class B;

//HintName: A.Json.g.cs
class A;

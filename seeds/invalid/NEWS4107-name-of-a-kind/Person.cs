namespace News;

public class Person
{
    public int Age { get; init; }
}

namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>A person at a place.</summary>
/// <param name="Name">The name on cards.</param>
/// <param name="Id">The platform's id.</param>
/// <param name="Mention">A mention of them in a text.</param>
/// <param name="Account">The simulator's object.</param>
internal sealed record Person(string Name, string Id, string Mention, object Account)
{
    public bool Equals(Person? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

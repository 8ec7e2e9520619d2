namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>Somebody at a place.</summary>
/// <param name="Name">As cards call them.</param>
/// <param name="Id">The platform's.</param>
/// <param name="Mention">As it stands in a text that calls them.</param>
/// <param name="Account">The simulator's own.</param>
internal sealed record Person(string Name, string Id, string Mention, object Account)
{
    public bool Equals(Person? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

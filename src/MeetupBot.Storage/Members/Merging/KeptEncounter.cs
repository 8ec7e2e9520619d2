namespace MeetupBot.Storage;

/// <summary>An encounter of the absorbed member with the one who is now the same person.</summary>
internal sealed record KeptEncounter
{
    public long Community { get; init; }
    public string? Meetup { get; init; }
    public string? Introduction { get; init; }
    public long MetAt { get; init; }
    public bool SaidByOwner { get; init; }
    public bool SaidByOther { get; init; }
}

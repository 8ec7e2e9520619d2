namespace MeetupBot.Storage;

/// <summary>An encounter of the absorbed member that is not there while the two are one.</summary>
internal sealed record KeptEncounter
{
    public long Community { get; init; }

    /// <summary>Whom they met.</summary>
    public long Other { get; init; }

    public string? Meetup { get; init; }
    public long MetAt { get; init; }
    public bool SaidByOwner { get; init; }
    public bool SaidByOther { get; init; }

    /// <summary>It was with the one who is now the same person.</summary>
    public bool IsSelf { get; init; }
}

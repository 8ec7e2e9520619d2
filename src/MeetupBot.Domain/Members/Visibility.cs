namespace MeetupBot.Domain.Members;

/// <summary>To whom a pair who met may be named; both of the pair must allow it.</summary>
public enum Visibility
{
    Mutuals,
    Private,
    Open,
}

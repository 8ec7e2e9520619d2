namespace MeetupBot.Domain.Members;

/// <summary>Who may see that a pair met. Both of the pair must allow it.</summary>
public enum Visibility
{
    Mutuals,
    Private,
    Open,
}

namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>What somebody sees after an action: a message or a form.</summary>
internal abstract class Answer : Card
{
    /// <summary>Whether only they see it.</summary>
    public abstract bool IsPrivate { get; }

    /// <summary>Fails when it is a message.</summary>
    public abstract Form Form { get; }
}

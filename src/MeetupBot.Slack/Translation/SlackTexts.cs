namespace MeetupBot.Slack.Translation;

/// <summary>Texts that only Slack's controls need.</summary>
internal static class SlackTexts
{
    /// <summary>The title of a modal that shows a card.</summary>
    public const string CardTitle = "Meetups";

    public const string WaitingTitle = "One moment";
    public const string Waiting = "One moment, this is being prepared.";
    public const string Close = "Close";
    public const string ChoosePeople = "Choose people";
    public const string ChooseChannel = "Choose a channel";
    public const string FileFollows = "The file is in your direct messages with me.";
}

using MeetupBot.Chat.Text;
namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string SettingsTitle = "Settings";
    public const string QuietHoursLabel = "Quiet hours";
    public const string OrganizersLabel = "Organizers";
    public const string AnnounceChannelLabel = "Announce channel";
    public const string AnnounceChannelBelow = "the one below; it takes what is not proposed in a channel";
    public const string NoAnnounceChannelYet = "none yet; choose one for what is not proposed in a channel";
    public const string ChooseChannel = "Announce channel, for what is proposed elsewhere";
    public const string ChangeChannel = "Announce channel: choose another";
    public const string WhoMayPropose = "Who may propose";
    public const string EveryoneMayPropose = "Everyone may propose";
    public const string OrganizersMayPropose = "Only organizers may propose";
    public const string QuietHint = "Direct messages wait until they end; leave empty for none";
    public const string SavedSettings = "Saved. You can change it here at any time.";
    public const string MyOwnSettings = "My own settings";
    public const string HelloHow =
        "Anyone proposes with one line, everyone answers with one press, and the time that suits most is chosen and remembered.";
    public const string SettingsHow = "To set the time zone, announce channel and organizers, type there: ";

    /// <param name="command">Shows what can be chosen now.</param>
    public static string ChoicesChanged(string command) =>
        $"These choices have changed since this was drawn, so nothing was saved. /meetup {command} has the current ones.";

    public static string NotAChoice(IReadOnlyList<string> choices) => $"That isn't one of the choices, which are: {string.Join(", ", choices)}.";

    /// <param name="byRight">The people whom the platform makes organizers.</param>
    public static string ChooseOrganizers(string byRight) => $"Organizers, beside {byRight}";

    /// <param name="space">The space's name; empty until the platform reports it.</param>
    public static string SettingsOf(string space) => space.Length == 0 ? SettingsTitle : $"Settings of {space}";

    public static string NotSetUp(string zone) => $"Nobody has set this community up yet; it goes by {zone}.";

    public static string HelloOwner(string space) => $"I am in {space} now, to turn chats into meetups.";

    public static string UnreadableQuietHours(string text) =>
        $"I can't read “{DisplayText.Shorten(text, 30)}” as quiet hours. Try 22:00-08:00, or none.";
}

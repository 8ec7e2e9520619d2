using MeetupBot.Chat.Text;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string ShareMoment = "Share a moment";
    public const string MomentLabel = "What happened";
    public const string MomentExample = "The cinnamon rolls were gone by eleven";
    public const string PhotoLabel = "Link to a photo";
    public const string Share = "Share";
    public const string MomentNeedsLine = "It needs a line, such as: The cinnamon rolls were gone by eleven.";
    public const string MomentShared = "Saved: it goes under the recap of ";

    public static string MomentsOf(string title) => $"{title}: moments";

    public static string MomentOf(string name, string line) => $"{name}: “{line}”";

    public static string PhotoOn(string host) => $"Photo on {DisplayText.Shorten(host, 60)}";

    public static string UnreadableLink(string typed) =>
        $"I can't read “{DisplayText.Shorten(typed, 60)}” as a link to a photo; it begins with https://, up to 500 characters, or stays empty.";

    public static string NoRecapAnyMore(string title) =>
        $"The recap of {title} is gone, so there's no thread for it. You can still write in the channel.";

    public static string ManyMoments(int most) =>
        $"You've already shared {most} moments of it; more can go into the thread as plain messages.";
}

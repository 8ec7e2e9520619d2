namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string MyCalendar = "My calendar";
    public const string MyCalendarHow =
        "Your meetups can be in your own calendar, and follow what changes. The page has links for Apple, Google and Outlook. It is yours alone.";
    public const string OpenMyCalendar = "Open my calendar page";
    public const string NoCalendarPages = "There are no pages here, so there is no calendar to subscribe to. The calendar file on a card and its links work.";
    public const string AddOne = "Add ";
    public const string AddOnPage = " to Apple, Google or Outlook, as a file, or with all your meetups. The page is yours alone.";
    public const string AddHere = " to your calendar. The file on the card works for Apple's and every other.";
    public const string ChooseCalendar = "Choose your calendar";
    public const string AppleCalendar = "Apple";
    public const string OutlookPersonalCalendar = "Outlook (personal)";

    public const string CalendarEntryTitle = "Only this meetup";
    public const string CalendarEntryHow = "It does not follow what changes later.";
    public const string CalendarFileLink = "Calendar file";
    public const string FeedMine = "My meetups";
    public const string FeedMineHow = "What you go to, might go to, or host. Nobody else has this address.";
    public const string FeedEverythingHow = "Every meetup that everybody here sees, whether you go or not. It names nobody.";
    public const string FeedOften = "Google looks about once a day; changes reach you in the chat at once.";
    public const string FeedOnce = "This is the only time that I show this address, because I don't keep it. Whoever has it can read this calendar.";
    public const string FeedAddress = "The address, for any other calendar";
    public const string GetAddress = "Get the address";
    public const string AnotherAddress = "Another address";
    public const string NewAddress = "New address";
    public const string NewAddressHow =
        "Take another address for another calendar. If somebody else may have yours, take a new one: all earlier ones end, and what they brought goes from the calendars.";
    public const string FeedWithPolls = "Add times I said yes to in open polls";
    public const string FeedWithoutPolls = "Leave out times from open polls";
    public const string FeedPollsOn = "Saved: with times from open polls.";
    public const string FeedPollsOff = "Saved: without times from open polls.";
    public const string NeverFetched = "not fetched yet";
    public const string SomeCalendar = "a calendar";
    public const string FeedMineDescription = "What you go to, might go to, or host.";
    public const string FeedOpenDescription = "Meetups that everybody here sees.";
    public const string FeedEndedDescription = "This address has ended. Ask the bot for a new one.";

    public const string PublicCalendar = "Public calendar";
    public const string PublicCalendarIsOn = "on: anybody with its address can read it";
    public const string PublicCalendarIsOff = "off";
    public const string PublicCalendarHow =
        "A calendar for your website: when, where and what, of every meetup that everybody here sees. It names nobody. Anybody with the address can read it.";
    public const string PublicCalendarAddress = "It is on. This is its address; I show it only now:";
    public const string PublicCalendarEnded = "It is off. Calendars that have it become empty.";
    public const string SwitchOn = "Switch it on";
    public const string SwitchOff = "Switch it off";

    /// <param name="community">Empty until the platform names it.</param>
    public static string FeedEverything(string community) => community.Length == 0 ? "Everything here" : $"Everything in {community}";

    /// <param name="community">Empty until the platform names it.</param>
    public static string FeedPublic(string community) => community.Length == 0 ? "Meetups" : $"Meetups in {community}";

    /// <summary>Ends a button's name for who doesn't see where it stands.</summary>
    public static string AddressOf(string calendar) => $"for {calendar}";

    public static string NothingToAdd(string title) => $"{title} is over or cancelled, so there is nothing to add.";

    public static string EntryCancelled(string title) => $"Cancelled: {title}";

    public static string EntryMaybe(string title) => $"{title} (maybe)";

    public static string EntryWaitlisted(string title) => $"{title} (waitlist)";

    /// <summary>"Coffee in Leeds? (poll)".</summary>
    public static string EntryProposed(string title) => $"{title.TrimEnd('?', ' ')}? (poll)";

    /// <summary>"2 addresses. Last fetched Tue 1 Dec 09:00, by Google Calendar."</summary>
    /// <param name="last">Null: none was ever fetched.</param>
    /// <param name="agent">Null: not known.</param>
    public static string FeedState(int addresses, string? last, string? agent) =>
        $"{Count(addresses, "address", "addresses")}, {(last is null ? NeverFetched : $"last fetched {last} by {agent ?? SomeCalendar}")}.";
}

using MeetupBot.Chat.Text;
using MeetupBot.Domain.Members;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string MeTitle = "About you";
    public const string ZoneLabel = "Time zone";
    public const string AreaLabel = "Area";
    public const string InterestsLabel = "Interests";
    public const string RemindersLabel = "Reminders";
    public const string VisibilityLabel = "Visibility";
    public const string TextOfInterests = "text of your interests";
    public const string NotSet = "not set";
    public const string None = "none";
    public const string Before = "before the start";
    public const string ZoneOfCommunity = "the community's";
    public const string ZoneOfProfile = "from your profile";
    public const string AsCommunity = "as the community";
    public const string StoredInShort = "I store your name and accounts, these settings, and what you do with me. I read no messages.";
    public const string WhatIStore = "What I store";
    public const string StoredAboutYou = "Your name and accounts as the platforms tell them, with language and time zone, and your settings here.";
    public const string StoredOfMeetups = "What you propose, your answers to polls and invitations, and whether you were there.";
    public const string StoredOfPeople =
        "Who you met, by your word or theirs; introductions; who you want to be kept apart from; coffee rounds, visits and reports. A “no thanks” about somebody who was forgotten is kept as a keyed hash of both accounts.";
    public const string StoredBesides = "Moments, promises, the addresses of your calendars, when you used me last, and for 180 days what I told you.";
    public const string StoredHow = "I read no messages. /meetup me export gives you all of it, but for what others said of you in private. /meetup me forget takes your name off it.";
    public const string OldRemindersButton = "This button is from an older card, so nothing was saved. You can change your reminders here:";
    public const string SavedProfile = "Saved. You can change it here at any time.";
    public const string ExportReady = "What I store about you is in this file, except what others have said about you in private. Only you see it.";
    public const string NoRemindersNow = "Saved: you get no reminders.";
    public const string ForgetMe = "Forget me";
    public const string ForgetTitle = "Forget me?";
    public const string KeepEverything = "Keep everything";
    public const string NothingForgotten = "Nothing was removed: everything stays as it is.";
    public const string WhatGoes = "What goes";
    public const string WhatStaysNameless = "What stays without your name";
    public const string WhatIsNotTouched = "What isn't touched";
    public const string ForgetGoes =
        "your name, your settings and your own “no thanks”. You are taken off what is coming; what you host passes to a co-host or organizer, or is called off.";
    public const string ForgottenGoes = "your name, your settings, your answers to what was coming, and your own “no thanks”.";
    public const string ForgetStays =
        "earlier answers and meetings, and what you wrote for others (titles, places, reasons, moments). "
        + "If somebody said “no thanks” about you, that too: only as a code that fits your two accounts, so that it holds if you come back.";
    public const string ForgetUntouched = "what others wrote in their own words, and backups that exist.";
    public const string ForgetIsFinal = "It can't be undone.";
    public const string Forgotten = "You are forgotten. If you use me again, you begin as somebody new.";

    public static string UnknownSetting(string typed, IEnumerable<string> settings) =>
        $"There is no setting “{DisplayText.Shorten(typed, 30)}” of yours, so nothing was changed. There are: {string.Join(", ", settings)}.";

    public static string VisibilityKey(Visibility visibility) => visibility switch
    {
        Visibility.Private => "private",
        Visibility.Open => "open",
        _ => "mutuals",
    };

    public static string VisibilityWord(Visibility visibility) => visibility switch
    {
        Visibility.Private => "private: that you met stays between the two of you",
        Visibility.Open => "open: everyone here may see that you met, if both are open",
        _ => "mutuals: people who know one of you may see that you met",
    };

    public static string UnknownVisibility(string text) =>
        $"“{DisplayText.Shorten(text, 30)}” isn't one of private (stays between two), mutuals (people who know one of you) and open (everyone here).";

    public static string UnreadableReminders(string text, int most, string longest) =>
        $"I can't read “{DisplayText.Shorten(text, 40)}” as reminders; for example 24h, 2h, or none, or {AsCommunity}. Up to {most}, at most {longest} before.";

    public static string TooManyReminders(int given, int most, string nearest) =>
        $"{given} reminders are more than {most}. The {most} nearest the start are: {nearest}.";

    public static string RemindersOutOfBounds(string given, string shortest, string longest, string nearest) =>
        $"Reminders come {shortest} to {longest} before the start, and {given} is outside that. This would work: {nearest}.";

    public static string UseReminders(string offsets) => DisplayText.Shorten($"Use {offsets}", 75);

    public const string RemindersByPartOfDay =
        "Reminders count back from the start; the evening before (18:00) and that morning (08:00) are for meetups that take the whole day.";

    public static string RemindersNow(string offsets) => $"Saved: your reminders come {offsets}.";
}

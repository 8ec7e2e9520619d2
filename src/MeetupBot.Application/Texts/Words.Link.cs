using System.Globalization;
using MeetupBot.Chat.Text;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string WhatToLink = "What do you want to link?";
    public const string ThisSpace = "This space";
    public const string MyAccounts = "My accounts";
    public const string UnnamedSpace = "this space";
    public const string LinkAccountsDoes = "you have one here and one elsewhere. Linked, you are one person: counted once, told everything once.";
    public const string UseSpaceCode = "In the other space, an organizer types, within 15 minutes: ";
    public const string UseAccountCode = "From your other account, type within 15 minutes: ";
    public const string YourCode = "Your code";
    public const string LinkThem = "Link them";
    public const string Linked = "Linked";
    public const string SpacesUndo = "/meetup unlink undoes it at any time, and nothing is lost.";
    public const string AccountsUndo = "/meetup unlink makes two of them again at any time.";
    public const string AccountCodeMeans =
        "By making it you said yes; the other account says yes there. Give it to nobody: whoever uses it becomes you here.";
    public const string BecomeOnePerson =
        " become one person: votes and answers count once, and of two answers to one meetup the later one counts. What you host, who you met and "
        + "your settings come together. In both places you are shown by the name of the account that you used last.";
    public const string AccountUnlinked =
        "This account stands alone again: what was its own is back, and who you met since then stays with both.";
    public const string UnlinkAccountDoes =
        " “Unlink this account” takes the one that you use here away from the others: each has its own answers again, and who you met since stays with both.";
    public const string UnlinkThisSpace = "Unlink this space";
    public const string UnlinkThisAccount = "Unlink this account";
    public const string Unlink = "Unlink";
    public const string NoAccountsLinked = "You have no linked accounts to unlink.";
    public const string NothingLinked = "Nothing is linked here. /meetup link joins two spaces, or your own two accounts.";
    public const string WhatStays = " Each meetup stays with the space that proposed it, with all its answers, and who people met stays with both.";
    public const string UnknownCode = "I don't know this code. A code works once, for 15 minutes; /meetup link on the other side makes one.";
    public const string CodeUsed = "This code was used already; each works once. /meetup link on the other side makes another.";
    public const string CodeWorkedUntil = "This code worked until ";
    public const string MakeAnotherCode = ". /meetup link on the other side makes another.";
    public const string TooManyCodes = "That was too many wrong codes. You can try again in 15 minutes.";
    public const string SpaceCodeNeedsSpace = "This code links two spaces. An organizer uses it in a channel of the other space.";
    public const string CodeSpaceGone = "I'm not in the space where this code was made any more. Once I'm back there, /meetup link makes another.";
    public const string CodeOfThisSpace = "This code was made in this very space. Use it in the one that you want to link.";
    public const string CodeOfThisAccount = "You made this code with this very account. Use it from your other one.";
    public const string AccountsLinkedAlready = "These accounts are one person already. /meetup me show lists them.";
    public const string AnnounceChannelMissing = "A channel for meetups is missing";
    public const string GoesOnElsewhere = "This meetup goes on in another space; the two are not linked any more.";
    public const string HelpLink = "one community in two places, or your own two accounts";
    public const string HelpLinkAccounts = "your accounts here and elsewhere become one person";
    public const string HelpUnlink = "undoes a link; nothing is lost";
    public const string AccountsLabel = "Accounts";
    public const string ToldAtLabel = "Messages come to";
    public const string ToldAtLast = "the account used last";
    public const string LinkedWithLabel = "Linked with";

    /// <summary>"Leeds (Slack)".</summary>
    public static string OnPlatform(string name, string platform) => $"{name} ({PlatformName(platform)})";

    /// <summary>"Hana, in Peak Works".</summary>
    public static string InSpace(string name, string space) => $"{name}, in {space}";

    public static string PlatformName(string platform) =>
        platform.Length == 0 ? platform : char.ToUpper(platform[0], CultureInfo.InvariantCulture) + platform[1..];

    public static string LinkSpaceDoes(string space) => $"{space} and another one share their members and meetups.";

    public static string SpaceCodeMeans(string space) =>
        $"By making it you said yes for {space}, whose settings hold for both; an organizer there says yes for the other. Give it to nobody else.";

    public static string BecomeOne(string first, int cards) =>
        $" become one community: one list of meetups, each with a card in both. The settings of {first} hold, and the organizers of both organize both."
        + (cards == 0 ? "" : $" {Count(cards, "upcoming meetup", "upcoming meetups")} of the two {(cards == 1 ? "gets its card" : "get their cards")} in the other as well.");

    public static string SpacesLinked(string spaces, string first) => $"{spaces} are one community now; the settings of {first} hold.";

    public static string SpaceJoined(string second, string first) => $"{second} and {first} are one community now, by your code.";

    public static string AccountsLinked(string accounts) => $"{accounts} are one person now.";

    public static string NoAnnounceChannel(string spaces) =>
        $"There is no announce channel yet in {spaces}: choose one there with /meetup settings, and the cards come.";

    public static string SetAnnounceChannel(string space) =>
        $"A meetup of the other side has no channel in {space} yet. Choose one there with /meetup settings, and its card comes.";

    public static string GoesOnIn(string space) => $"This meetup goes on in {space}; the two are not linked any more.";

    public static string SpacesLinkedAlready(string space) => $"This space and {space} are linked already, so nothing is left to do. /meetup unlink undoes it.";

    public static string SpacesAreLinked(string spaces) => $"One community: {spaces}.";

    public static string AccountsAreLinked(string accounts) => $"You are one person: {accounts}.";

    public static string UnlinkSpaceDoes(string space) =>
        $" Unlinked, {space} stands alone again, with its own settings. Each meetup stays with the space that proposed it, with all its answers; "
        + "anyone on both sides is two people again, each with their own history.";

    public static string SpaceLeft(string space, string rest) => $"{space} and {rest} are not linked any more.";

    public static string CodeMakerIsNoOrganizer(string space) =>
        $"Whoever made this code doesn't organize {space} any more. An organizer there can make another with /meetup link.";

    public static string NotACode(string typed) =>
        $"“{DisplayText.Shorten(typed.Trim(), 30)}” is not a code. Codes look like 7K2Q9-XWM4T; /meetup link makes one.";

    /// <param name="accounts">What works instead.</param>
    public static string UnknownAccount(string text, IReadOnlyList<string> accounts) => accounts.Count == 0
        ? $"“{DisplayText.Shorten(text, 30)}” isn't one of your accounts: you have only this one, and messages come to it."
        : $"“{DisplayText.Shorten(text, 30)}” isn't one of your accounts. These are: {string.Join(", ", accounts)}.";
}

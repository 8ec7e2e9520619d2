using MeetupBot.Chat;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Link;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;

namespace MeetupBot.Features.Profile;

/// <summary>At which of several accounts somebody is told things.</summary>
public sealed class ToldAtMenu : IAction
{
    /// <summary>Stands for the account used last.</summary>
    public const string Last = "last";

    /// <summary>Of what a menu shows.</summary>
    private const int MostAccounts = 20;

    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.ToldAt];

    /// <summary>None for who has one account: there is nothing to choose.</summary>
    public static IReadOnlyList<MenuOption> Options(Turn turn, Member member)
    {
        var accounts = Accounts(turn, member.Id);
        if (accounts.Count < 2)
            return [];
        return
        [
            new(Words.ToldAtLast, Last, member.ToldAt is null),
            .. accounts.Take(MostAccounts).Select(account => new MenuOption(Words.Shorten(SpaceNames.Of(account), 75), account.Key, account.Key == member.ToldAt)),
        ];
    }

    /// <summary>By its key, its platform or the name on it; null when it is none of theirs, or not one alone.</summary>
    /// <param name="turn">The act.</param>
    /// <param name="typed">What was chosen or typed.</param>
    /// <param name="key">Of the account; null: the one used last.</param>
    public static bool TryRead(Turn turn, string typed, out string? key)
    {
        key = null;
        if (typed.Equals(Last, StringComparison.OrdinalIgnoreCase))
            return true;
        var fits = Accounts(turn, turn.Caller.Id)
            .Where(account => new[] { account.Key, account.Platform, account.Name, SpaceNames.Of(account) }.Contains(typed, StringComparer.OrdinalIgnoreCase))
            .ToList();
        key = fits is [var one] ? one.Key : null;
        return key is not null;
    }

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (press.Values is not [var chosen] || !TryRead(turn, chosen, out var key))
            return Refusals.Say(Words.MenuChanged);
        var member = turn.Session.Members.Find(turn.Caller.Id)!;
        turn.Session.Members.Update(member with { ToldAt = key });
        return new Reply.Replace(ProfileCard.Of(turn, Words.SavedProfile));
    }

    private static List<Account> Accounts(Turn turn, MemberId member) =>
        [.. turn.Session.Members.Accounts([member]).DistinctBy(account => account.Key)];
}

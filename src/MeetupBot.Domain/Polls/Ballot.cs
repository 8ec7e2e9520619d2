using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Polls;

/// <summary>One member's answers. An answered time in neither <see cref="Yes"/> nor <see cref="IfNeedBe"/> is a no.</summary>
/// <param name="Yes">Times that suit.</param>
/// <param name="IfNeedBe">Times that would do. Never also in <paramref name="Yes"/>.</param>
/// <param name="Answered">All times that were answered.</param>
public sealed record Ballot(MemberId Member, OptionSet Yes, OptionSet IfNeedBe, OptionSet Answered)
{
    public static Ballot Blank(MemberId member) => new(member, OptionSet.Empty, OptionSet.Empty, OptionSet.Empty);

    /// <summary>A yes to every time offered, for somebody who has said so in another way, such as by proposing them.</summary>
    public static Ballot Begin(MemberId member, OptionSet offered) => Blank(member).SetYes(offered, offered);

    /// <summary>Yes or if need be.</summary>
    public OptionSet CanCome => Yes.With(IfNeedBe);

    /// <summary>
    /// Replaces the <em>yes</em> answers among the options shown. <em>If need be</em> stays where the list does not say yes.
    /// </summary>
    public Ballot SetYes(OptionSet chosen, OptionSet shown)
    {
        var yes = Yes.Without(shown).With(chosen.Within(shown));
        return Say(yes, IfNeedBe.Without(yes), shown);
    }

    /// <summary>Replaces the <em>if need be</em> answers among the options shown. They are no longer a plain yes.</summary>
    public Ballot SetIfNeedBe(OptionSet chosen, OptionSet shown)
    {
        var ifNeedBe = IfNeedBe.Without(shown).With(chosen.Within(shown));
        return Say(Yes.Without(ifNeedBe), ifNeedBe, shown);
    }

    /// <summary>Says that none of the options shown suits.</summary>
    public Ballot SetNone(OptionSet shown) =>
        this with { Yes = Yes.Without(shown), IfNeedBe = IfNeedBe.Without(shown), Answered = Answered.With(shown) };

    /// <summary>Drops the answers to removed options. A changed time has to be answered again.</summary>
    public Ballot Keep(OptionSet staying) => this with
    {
        Yes = Yes.Within(staying),
        IfNeedBe = IfNeedBe.Within(staying),
        Answered = Answered.Within(staying),
    };

    public bool IsFinished(OptionSet offered) => Answered.Covers(offered);

    /// <summary>
    /// Whether it is what the organizer begins with: a yes to all. It says nothing about which time, whether or not they pressed it again.
    /// </summary>
    public bool IsBeginningOf(MemberId organizer) => Member == organizer && !Yes.IsEmpty && Yes == Answered;

    /// <summary>Nothing is answered: never, or not any more.</summary>
    public bool IsBlank => Answered.IsEmpty;

    public bool SuitsNone => CanCome.IsEmpty && !Answered.IsEmpty;

    /// <summary>Who takes back the last time that they chose has not voted: that none suits is said in words of its own.</summary>
    private Ballot Say(OptionSet yes, OptionSet ifNeedBe, OptionSet shown) => yes.With(ifNeedBe).IsEmpty && !SuitsNone
        ? Blank(Member)
        : this with { Yes = yes, IfNeedBe = ifNeedBe, Answered = Answered.With(shown) };
}

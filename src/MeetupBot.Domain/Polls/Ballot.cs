using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Polls;

/// <summary>One member's answers. What is neither <see cref="Yes"/> nor <see cref="IfNeedBe"/> but answered is a no.</summary>
/// <param name="Yes">Times that suit.</param>
/// <param name="IfNeedBe">Times that would do; never also in <paramref name="Yes"/>.</param>
/// <param name="Answered">Times that have been answered at all.</param>
public sealed record Ballot(MemberId Member, OptionSet Yes, OptionSet IfNeedBe, OptionSet Answered)
{
    public static Ballot Blank(MemberId member) => new(member, OptionSet.Empty, OptionSet.Empty, OptionSet.Empty);

    /// <summary>Yes or if need be.</summary>
    public OptionSet CanCome => Yes.With(IfNeedBe);

    /// <summary>A new list of <em>yes</em> among the options shown; <em>if need be</em> stays where the list does not say yes.</summary>
    public Ballot SayYes(OptionSet chosen, OptionSet shown)
    {
        var yes = Yes.Without(shown).With(chosen.Within(shown));
        return this with { Yes = yes, IfNeedBe = IfNeedBe.Without(yes), Answered = Answered.With(shown) };
    }

    /// <summary>A new list of <em>if need be</em> among the options shown; what it names is no longer a plain yes.</summary>
    public Ballot SayIfNeedBe(OptionSet chosen, OptionSet shown)
    {
        var ifNeedBe = IfNeedBe.Without(shown).With(chosen.Within(shown));
        return this with { IfNeedBe = ifNeedBe, Yes = Yes.Without(ifNeedBe), Answered = Answered.With(shown) };
    }

    /// <summary>None of the options shown suits.</summary>
    public Ballot SayNone(OptionSet shown) => SayIfNeedBe(OptionSet.Empty, shown).SayYes(OptionSet.Empty, shown);

    /// <summary>What is left when options go; a changed time is asked again.</summary>
    public Ballot Keep(OptionSet staying) => this with
    {
        Yes = Yes.Within(staying),
        IfNeedBe = IfNeedBe.Within(staying),
        Answered = Answered.Within(staying),
    };

    public bool IsFinished(OptionSet offered) => Answered.Covers(offered);

    public bool SuitsNone => CanCome.IsEmpty && !Answered.IsEmpty;
}

using MeetupBot.Domain.Members;

namespace MeetupBot.Application.Interactions;

/// <summary>Makes one person of two members whom one account shows to be the same.</summary>
public interface IDuplicateMerger
{
    void Merge(MemberId absorbed, MemberId into);
}

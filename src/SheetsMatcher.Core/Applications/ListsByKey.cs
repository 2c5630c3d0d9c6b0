using System.Runtime.InteropServices;

namespace SheetsMatcher.Core.Applications;

/// <summary>Dictionaries that hold a list for each key.</summary>
internal static class ListsByKey
{
    /// <summary>The list of the key, an empty one where it had none.</summary>
    public static List<T> ListOf<TKey, T>(this Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull =>
        CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _) ??= [];
}

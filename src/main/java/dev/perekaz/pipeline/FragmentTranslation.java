package dev.perekaz.pipeline;

import static java.util.stream.Collectors.toSet;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.text.Article;
import dev.perekaz.text.Lang;
import dev.perekaz.translate.Sentence;
import dev.perekaz.translate.TranslationUnit;
import dev.perekaz.translate.Translator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Translates fragments sentence by sentence. */
final class FragmentTranslation {
  /** So many sentences go through the model together, so that the first can be read early. */
  private static final int GROUP = 16;

  private final Segmenter segmenter;
  private final Translator translator;

  FragmentTranslation(Segmenter segmenter, Translator translator) {
    this.segmenter = segmenter;
    this.translator = translator;
  }

  /** Translates all fragments of an article, a few at a time, and tells the listener of each. */
  ArticleResult retell(ArticleResult named, ProgressListener listener) {
    SearchOptions search =
        SearchOptions.greedy().withBeams(named.options().beams()).until(listener::isCancelled);
    ArticleResult retold = named;
    for (List<Integer> group : groups(named)) {
      List<RetoldFragment> made =
          retell(named, group.stream().map(named.fragments()::get).toList(), search);
      for (int i = 0; i < group.size(); i++) {
        retold = retold.withFragment(group.get(i), made.get(i));
        listener.retold(group.get(i), made.get(i));
      }
    }
    return withModels(retold);
  }

  /** A fragment's units, translated by models alone. */
  List<TranslationUnit> retellAfresh(
      ArticleResult result, RetoldFragment fragment, SearchOptions search) {
    return translator.translateAfresh(
        sentences(result.reading().article(), fragment), result.options().target(), search);
  }

  /** The fragments of an article, translated from the languages that they name. */
  List<RetoldFragment> retell(
      ArticleResult result, List<RetoldFragment> fragments, SearchOptions search) {
    Article article = result.reading().article();
    List<List<Sentence>> sentences = fragments.stream().map(f -> sentences(article, f)).toList();
    List<TranslationUnit> units =
        translator.translate(
            sentences.stream().flatMap(List::stream).toList(), result.options().target(), search);
    List<RetoldFragment> retold = new ArrayList<>();
    int done = 0;
    for (int i = 0; i < fragments.size(); i++) {
      int end = done + sentences.get(i).size();
      retold.add(fragments.get(i).withUnits(units.subList(done, end)));
      done = end;
    }
    return retold;
  }

  /** The indices of the fragments that are to be translated; a group ends when it is full. */
  private List<List<Integer>> groups(ArticleResult result) {
    List<List<Integer>> groups = new ArrayList<>();
    int room = 0;
    for (int i = 0; i < result.fragments().size(); i++) {
      RetoldFragment fragment = result.fragments().get(i);
      if (fragment.isRetold()) {
        if (room <= 0) {
          groups.add(new ArrayList<>());
          room = GROUP;
        }
        groups.get(groups.size() - 1).add(i);
        room -= sentences(result.reading().article(), fragment).size();
      }
    }
    return groups;
  }

  private List<Sentence> sentences(Article article, RetoldFragment fragment) {
    if (!fragment.isRetold()) {
      return List.of();
    }
    Lang language = fragment.detection().language();
    return segmenter.sentences(article.text(), fragment.fragment().span(), language).stream()
        .map(span -> new Sentence(span, span.in(article.text()), language))
        .toList();
  }

  /** The result with the models that took part in it. */
  ArticleResult withModels(ArticleResult result) {
    Set<String> used =
        result.fragments().stream()
            .flatMap(fragment -> fragment.units().stream())
            .map(TranslationUnit::translation)
            .flatMap(translation -> translation.models().stream())
            .collect(toSet());
    Set<String> known = result.models().stream().map(UsedModel::id).collect(toSet());
    Stream<UsedModel> opened =
        translator.opened().stream()
            .filter(card -> used.contains(card.id()) && !known.contains(card.id()))
            .map(UsedModel::of);
    return result.withModels(
        Stream.concat(result.models().stream().filter(m -> used.contains(m.id())), opened)
            .toList());
  }
}
